import { businessTypes } from './business-types';

const introducer =
  /(?<![\p{L}])(?:called|named|known as|name is|bernama|dipanggil|dinamakan|nama(?:nya)? (?:kedai )?(?:ialah|adalah)|llamad[oa]|se llama|appelée?|s['’]appelle|nommée?|namens|heißt|chiamat[oa]|si chiama|chamad[oa]|se chama)\s*:?\s+(.+)|(?:اسمها|اسمه|يسمى|تسمى|名为|叫做|名叫|叫)\s*[:：]?\s*(.+)/su;
const quoted = /[“"«「『]([^”"»」』\n]{2,60})[”"»」』]/u;
const segmentEnd = /[,.;:!?()|\n，。、；：！？،؛।]|\s[-–—]\s|は|是|位于|位於|在/u;
const connector =
  /^(?:in|at|on|is|are|was|has|for|from|since|near|sells?|selling|serves?|serving|offers?|offering|makes?|bakes?|provides?|with|and|that|which|open|di|ialah|adalah|menjual|menawarkan|yang|sejak|buka|untuk|dari|en|à|em|a|es|est|ist|è|é|vend|vende|desde|depuis|seit|dal)$/iu;
const innerWord = /^(?:&|\+|and|of|the|de|del|la|le|du|des|von|und|e|y|by|n|'n')$/iu;
const notName =
  /^(?:we|we['’]re|i|i['’]m|our|my|this|it|it['’]s|a|an|looking|please|website|site|web|create|make|build|design|need|want|ignore|kami|saya|ini|tolong|buat|sila|nous|je|notre|mon|wir|ich|unser|somos|soy|mi|nuestra|siamo|sono|il|la|le|el|der|die|das|un|una|une|ein|eine|sou|nosso|os|at|open|opened|buka|call|selling|serving)$/iu;
const plainAdjective =
  /^(?:italian|thai|chinese|indian|japanese|korean|mexican|french|malay|modern|small|family|traditional|local|best|new|online|mobile|vegan|halal|organic|fresh|handmade|professional|cozy|cosy|luxury|friendly|famous|home|the|a|an|and|of|owned|run)$/iu;

/** The name that the owner gives the business in the description, if there is one. */
export function findBusinessName(description: string): string | undefined {
  const text = description.replace(/\s+/g, ' ').trim();
  return introducedName(text) ?? quotedName(text) ?? leadingName(text) ?? capitalisedName(text);
}

function introducedName(text: string): string | undefined {
  const match = introducer.exec(text);
  const rest = match?.[1] ?? match?.[2];
  if (!rest) return undefined;
  const quote = quoted.exec(rest);
  if (quote && quote.index === 0) return quote[1];
  return capitalisedRun(rest).join(' ') || titleCase(lowerCaseName(rest).slice(0, 4)) || undefined;
}

function quotedName(text: string): string | undefined {
  return quoted.exec(text)?.[1]?.trim();
}

function leadingName(text: string): string | undefined {
  const segment = (text.split(segmentEnd)[0] ?? '').trim();
  const words = segment.split(' ');
  if (!segment || notName.test(words[0] ?? '') || /[<>{}[\]]/.test(segment)) return undefined;
  if (/^\p{Lo}/u.test(segment)) return uncasedName(segment);
  const run = capitalisedRun(segment);
  if (run.length > 0) {
    const next = words[run.length];
    const isWhole = next === undefined || connector.test(next);
    return hasOwnWord(run) || (run.length > 1 && isWhole && run[0] === 'The') ? run.join(' ') : undefined;
  }
  const name = lowerCaseName(segment);
  const isTypeFirst = name.length > 1 && name.length < 5 && isTypeWord(name[0] ?? '') && hasOwnWord(name);
  return isTypeFirst && name.length === words.length ? titleCase(name) : undefined;
}

/** In scripts without capital letters the first words up to a comma are the name, when they are few. */
function uncasedName(segment: string): string | undefined {
  if (/^(?:我们|我們|我|一家|这是|私たち|当店|نحن|هذا|हम|यह|நாங்கள்)/u.test(segment)) return undefined;
  const isShort = segment.split(' ').length <= 4 && [...segment].length <= 40;
  const isDense =
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(segment) || [...segment].length <= 12;
  return isShort && isDense ? segment : undefined;
}

/** A capitalised name inside a sentence counts where it follows what the business is: "my shop Bloom & Co". */
function capitalisedName(text: string): string | undefined {
  const run =
    /(?<=\b(?:[Mm]y|[Oo]ur|[Tt]he|[Aa]n?|[Kk]edai)\s(?:\p{Ll}+\s){1,3})\p{Lu}[\p{L}\p{M}'’&-]*(?:\s(?:&\s)?\p{Lu}[\p{L}\p{M}'’&-]*){0,3}/gu;
  for (const match of text.matchAll(run)) {
    const before = text.slice(0, match.index).trim().split(' ').at(-1) ?? '';
    if (isTypeWord(before) && hasOwnWord(match[0].split(' '))) return match[0];
  }
  return undefined;
}

function capitalisedRun(text: string): string[] {
  const words = (text.split(segmentEnd)[0] ?? '').trim().split(' ');
  const isOwn = (word: string | undefined) => word !== undefined && /^[\p{Lu}\p{N}]/u.test(word);
  const run: string[] = [];
  for (const [index, word] of words.entries()) {
    const isInside = run.length > 0 && innerWord.test(word) && isOwn(words[index + 1]);
    if (!isOwn(word) && !isInside) break;
    run.push(word);
  }
  return run.slice(0, 6);
}

function lowerCaseName(text: string): string[] {
  const words = (text.split(segmentEnd)[0] ?? '').trim().split(' ').filter(Boolean);
  const end = words.findIndex((word) => connector.test(word));
  return end === -1 ? words : words.slice(0, end);
}

function hasOwnWord(words: readonly string[]): boolean {
  const joined = words.join(' ');
  return joined
    .split(' ')
    .some(
      (word) =>
        /\p{L}/u.test(word) && !plainAdjective.test(word) && !isTypeWord(word) && !isTypePair(joined, word),
    );
}

function isTypeWord(word: string): boolean {
  return businessTypes.some(({ pattern }) => pattern.test(word));
}

/** Whether the word only belongs to a type's name, like the second one of `hair salon` or `nasi kandar`. */
function isTypePair(text: string, word: string): boolean {
  return businessTypes.some(({ pattern }) => {
    const match = pattern.exec(text)?.[0];
    return match !== undefined && match.includes(' ') && match.split(' ').includes(word);
  });
}

export function titleCase(words: readonly string[]): string {
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}
