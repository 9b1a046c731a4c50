import { businessTypes } from './business-types';
import { findCity } from './cities';

export interface Product {
  name: string;
  /** As the customer wrote it; empty where none is given. */
  price: string;
}

const currency = '(?:RM|MYR|Rp\\.?|IDR|S\\$|US\\$|A\\$|\\$|€|£|¥|₹|Rs\\.?|SGD|USD|EUR|AED|SAR)';
const amount = '\\d{1,3}(?:[.,\\s]\\d{3})*(?:[.,]\\d{1,2})?';
const pricePattern = new RegExp(
  `(?<![\\p{L}\\d])${currency}\\s?${amount}(?:\\s?[-–]\\s?(?:${currency}\\s?)?${amount})?|${amount}\\s?(?:€|£|¥|₹|元|円|ریال|درهم|ringgit|euros?|dollars?|rupiah)(?![\\p{L}])`,
  'iu',
);
const offerOpener =
  /(?<![\p{L}])(?:we (?:sell|serve|offer|make|bake|do|repair|teach|cook)|sell(?:s|ing)?|serv(?:e|es|ing)|offer(?:s|ing)?|specialis(?:es?|ing) in|specializ(?:es?|ing) in|(?:best )?known for|famous for|including|such as|services?:|menu:|menjual|menawarkan|menyediakan|menghidangkan|terkenal dengan|pakar|seperti|vendemos|ofrecemos|proposons|wir (?:backen|bieten|verkaufen)|vendiamo|offriamo)\s+([^.!?\n]+)/giu;
const separator = /[,;،、，]|\s(?:and|dan|serta|&|y|et|und|e|or|atau)\s|\s[-–—]\s/iu;
const leadIn =
  /^(?:and|dan|our|kami|with|dengan|also|juga|famous|fresh|the|a|an|from|dari|for|untuk|we (?:sell|serve|offer|make|bake)|selling|serving|offering|including|such as|like|menjual|menawarkan)\s+/iu;
const trailing =
  /(?:(?:\s+(?:from|dari|at|for|only|just|hanya|mulai|bermula|each|sebiji|sekeping|per|a))|\s*[@:=–-])+\s*$/iu;
const tail =
  /\s+(?:in|at|di|since|sejak|seit|desde|depuis|dal|near|dekat|for over|open|every|from|located|where|that|which|to)\b.*$/iu;
const ordinary =
  /\b(?:we|our|is|are|was|open|opened|since|sejak|buka|years?|tahun|near|dekat|called|named|website|please|call|whatsapp|daily|setiap|family|owned|run|by|with|very|best|looking|want|need|kami|adalah|ialah|yang)\b|[<>{}[\]@:/]|位于|位於|在|منذ|في|\d{3,}/iu;

/** What the business sells, as far as the description names it: with prices first, then what follows a word like "serving". */
export function findProducts(description: string, businessName: string | undefined): Product[] {
  const found = new Map<string, Product>();
  const add = (product: Product | undefined) => {
    const key = product?.name.toLowerCase() ?? '';
    // Half of a name such as "Tan & Lee" is nothing to buy, unless it has a price.
    if (!product || (!product.price && businessName?.toLowerCase().includes(key))) return;
    if (!found.get(key)?.price) found.set(key, product);
  };
  const sentences = description.split(/(?<!\d)[.!?。！？\n]+|[.!?]+\s/u);
  for (const part of sentences.flatMap((sentence) => sentence.split(separator))) add(pricedProduct(part));
  for (const [, list] of description.matchAll(offerOpener)) {
    for (const part of (list ?? '').split(separator)) add(plainProduct(part));
  }
  if (businessName) {
    for (const part of (sentences[0] ?? '').split(separator).slice(1)) add(plainProduct(part));
  }
  return [...found.values()].slice(0, 6);
}

function pricedProduct(part: string): Product | undefined {
  const price = pricePattern.exec(part)?.[0];
  if (!price) return undefined;
  const name =
    tidy(part.slice(0, part.indexOf(price))) || tidy(part.slice(part.indexOf(price) + price.length));
  return name && name.split(' ').length <= 6 ? { name: capitalise(name), price: price.trim() } : undefined;
}

function plainProduct(part: string): Product | undefined {
  if (pricePattern.test(part)) return undefined;
  const name = tidy(part);
  const isLikely =
    name.length > 2 && name.split(' ').length <= 4 && !ordinary.test(name) && findCity(name) !== name;
  return isLikely && !isBareType(name) ? { name: capitalise(name), price: '' } : undefined;
}

function tidy(part: string): string {
  let text = part.replace(tail, '').replace(trailing, '').trim();
  const opener = [...text.matchAll(offerOpener)][0];
  if (opener?.[1]) text = opener[1];
  while (leadIn.test(text)) text = text.replace(leadIn, '');
  return text.replace(/^[\s"'“”(]+|[\s"'“”).]+$/gu, '');
}

/** "Bakery", "hair salon", "a tailor shop": says what the business is, not what it sells. */
function isBareType(name: string): boolean {
  if (
    /\b(?:bakery|shop|store|studio|restaurant|cafe|salon|clinic|house|stall|gym|firm|company|office|kedai|gerai)$/iu.test(
      name,
    )
  ) {
    return true;
  }
  const isDish =
    /\b(?:nasi|roti|mee|mi|satay|sate|laksa|kopi|teh|kek|sourdough|coffee|cakes?|bread|flowers?|bunga|pizza|sushi|ramen|noodles?|yoga|pilates)\b/iu;
  if (isDish.test(name)) return false;
  return businessTypes.some(({ pattern }) => pattern.test(name)) && name.split(' ').length <= 3;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
