import type { WebsiteBrief, WebsiteBriefInput } from '@darkroom/kinds/website/tasks/brief';
import { findFault, stripFaultMarkers } from '../faults';
import { planImages } from './brief-images';
import { planSections, type Draft } from './brief-sections';
import { titleCase } from './business-name';
import { copyOf, nounOf, voiceOf } from './copy-of';
import { isWrittenIn } from './description-language';
import { findFacts, type Facts } from './facts';
import { fillable } from './fill';
import { choosePalette } from './palettes';
import { createPicker } from '../random';

const maxNameCharacters = 60;
const maxMetaCharacters = 155;
const maxHeadlineProduct = 24;

/** The brief that the description asks for, always the same for the same input. */
export async function composeBrief(input: WebsiteBriefInput): Promise<WebsiteBrief> {
  const draft = await draftOf(input);
  const { copy, facts, pick, places, voice } = draft;
  const tagline = pick('tagline', nonEmpty(fillable(voice.taglines, places), voice.taglines[0]));
  const sections = planSections(draft, tagline);
  const introduction = fillable(copy.introductions, places)[0] ?? draft.name;
  const isReachable = Boolean(facts.phone ?? facts.email);
  const last = sections.at(-1);
  const { family, name: businessType } = facts.type;
  const palette = choosePalette(family, draft.description, createPicker(draft.description));
  return {
    businessName: draft.name,
    businessType,
    tagline,
    metaDescription: shortened(`${introduction} ${tagline}`, maxMetaCharacters),
    audience: copy.audience,
    tone: copy.tone + carriedFault(input.description),
    palette,
    callToAction:
      isReachable && last
        ? { label: voice.action, section: last.type }
        : { label: copy.browse[family === 'food' ? 'menu' : 'offer'], section: 'offer' },
    sections,
    images: planImages(draft, { sections, palette }, imageFault(input.description)),
  };
}

async function draftOf({ description: written, language, business }: WebsiteBriefInput): Promise<Draft> {
  const description = stripFaultMarkers(written);
  const facts = findFacts({ description, business });
  const [copy, english] = await Promise.all([copyOf(language), copyOf('en')]);
  const noun = nounOf(copy, facts.type);
  const isQuotable = isWrittenIn(description, language);
  const products = facts.products.filter(({ name, price }) => isQuotable || price || isKnownAnywhere(name));
  const name = shortened(
    facts.name ?? fallbackName(facts, noun.plain),
    business.name ? 120 : maxNameCharacters,
  );
  return {
    description,
    language,
    name,
    facts: { ...facts, products },
    copy,
    english,
    voice: voiceOf(copy, facts.type),
    isQuotable,
    pick: createPicker(JSON.stringify([description, language, business])),
    places: {
      name,
      noun: noun.phrase,
      city: facts.city,
      year: facts.year,
      product: products[0] && asInText(products[0].name, language),
      Product: products.find((product) => product.name.length <= maxHeadlineProduct)?.name,
    },
  };
}

function fallbackName({ city }: Facts, noun: string): string {
  const name = titleCase(noun.split(' '));
  return city ? `${name} ${city}` : name;
}

/** Dishes keep their name in every language; other words of a foreign description would stand out as foreign. */
function isKnownAnywhere(name: string): boolean {
  return /\b(?:nasi|roti|mee|satay|laksa|teh|kopi|rendang|char|croissants?|baguettes?|espresso|cappuccino|latte|pizza|pasta|sushi|ramen|tacos?|paella|tapas|sourdough|matcha|balayage|pilates|yoga|baju|batik|songket)\b/iu.test(
    name,
  );
}

/** Faults of pages travel to the page's task in a field of the brief that no page shows. */
function carriedFault(description: string): string {
  const fault = findFault(description);
  return fault === 'cut-html' || fault === 'invalid-html' || fault === 'slow' ? ` [[sample:${fault}]]` : '';
}

function imageFault(description: string): string {
  const fault = findFault(description);
  const isOfImages =
    fault === 'no-image' || fault === 'blank-image' || fault === 'wrong-size' || fault === 'fewer-images';
  return isOfImages ? ` [[sample:${fault}]]` : '';
}

function asInText(product: string, language: string): string {
  const isProperNoun = language === 'de' || /^.\p{Lu}/u.test(product);
  return isProperNoun ? product : product.charAt(0).toLowerCase() + product.slice(1);
}

function nonEmpty(texts: readonly string[], otherwise: string): readonly [string, ...string[]] {
  const [first, ...rest] = texts;
  return first === undefined ? [otherwise] : [first, ...rest];
}

function shortened(text: string, maxCharacters: number): string {
  const characters = [...text];
  return characters.length <= maxCharacters
    ? text
    : `${characters
        .slice(0, maxCharacters - 1)
        .join('')
        .trim()}…`;
}
