import type { WebsiteBrief } from '@darkroom/kinds/website/tasks/brief';
import type { Family } from './business-types';
import type { Copy, Voice } from './copy-schema';
import type { Facts } from './facts';
import { fill, fillable, type Places } from './fill';
import { ownWords } from './own-words';
import type { Picker } from '../random';

/** What is known before the writing starts. */
export interface Draft {
  description: string;
  language: string;
  name: string;
  facts: Facts;
  copy: Copy;
  /** The image model is asked in English, whatever the site's language. */
  english: Copy;
  voice: Voice & { action: string };
  /** The description is in the site's language, so that its words can stand on the page. */
  isQuotable: boolean;
  pick: Picker;
  places: Places;
}

type Section = WebsiteBrief['sections'][number];
type Choice = readonly string[];
type Middle = Exclude<Section['type'], 'hero' | 'visit' | 'contact'>;

const inviting: readonly [readonly Middle[], ...(readonly Middle[])[]] = [
  ['offer', 'about', 'gallery'],
  ['about', 'offer', 'gallery'],
  ['offer', 'story', 'about', 'gallery'],
  ['about', 'offer', 'story', 'gallery'],
  ['offer', 'about', 'gallery', 'questions'],
  ['gallery', 'about', 'offer', 'questions'],
];
const serving: readonly [readonly Middle[], ...(readonly Middle[])[]] = [
  ['offer', 'about', 'steps', 'questions'],
  ['about', 'offer', 'steps'],
  ['offer', 'steps', 'about', 'gallery'],
  ['about', 'offer', 'steps', 'questions'],
  ['offer', 'about', 'gallery', 'questions'],
  ['about', 'offer', 'gallery', 'questions'],
];
const invitingFamilies: readonly Family[] = ['food', 'stay', 'shop'];
const minQuoteCharacters = 140;

export function planSections(draft: Draft, tagline: string): Section[] {
  const { pick, facts, voice } = draft;
  const { family } = facts.type;
  const isInviting = invitingFamilies.includes(family);
  const middle = pick('plan', isInviting ? inviting : serving).filter(
    (type) => type !== 'story' || facts.year || facts.city,
  );
  const hasPlace = Boolean(facts.city ?? facts.address ?? facts.hours);
  const hasLine = Boolean(facts.phone ?? facts.email);
  const ending = hasPlace && (isInviting || !hasLine) ? 'visit' : 'contact';
  const hero: Section = {
    type: 'hero',
    navigationLabel: draft.name,
    heading: tagline,
    text: pickFillable(draft, 'lead', voice.leads),
    items: [],
  };
  return [hero, ...middle.map((type) => middleSection(draft, type)), closing(draft, ending)];
}

function middleSection(draft: Draft, type: Middle): Section {
  const { copy, voice, facts, pick } = draft;
  if (type === 'offer') {
    return {
      type,
      navigationLabel: copy.families[facts.type.family].offer,
      heading: pick('offer heading', voice.offerHeadings),
      text: pick('offer text', copy.offerText),
      items: offerItems(draft),
    };
  }
  const { navigation, headings } = copy.sections[type];
  const choose = type === 'story' ? firstFillable : pickFillable;
  return {
    type,
    navigationLabel: navigation,
    heading: choose(draft, `${type} heading`, headings),
    text: type === 'about' ? aboutText(draft) : choose(draft, `${type} text`, copy.sections[type].texts),
    items: itemsOf(draft, type),
  };
}

/** A story's heading and text belong together: both are the first whose places are known. */
function firstFillable({ places }: Draft, _question: string, texts: Choice): string {
  return fillable(texts, places)[0] ?? '';
}

function pickFillable({ pick, places }: Draft, question: string, texts: Choice): string {
  const [first = '', ...others] = fillable(texts, places);
  return pick(question, [first, ...others]);
}

function itemsOf({ copy, pick, places }: Draft, type: Middle): Section['items'] {
  if (type === 'steps') return itemsFrom(pick('steps', copy.steps));
  if (type !== 'questions') return [];
  return itemsFrom(copy.questions)
    .filter(({ text }) => fillable([text], places).length > 0)
    .slice(0, 4)
    .map(({ title, text }) => ({ title: fill(title, places), text: fill(text, places), price: '' }));
}

function itemsFrom(texts: Readonly<Record<string, string>>): Section['items'] {
  return Object.entries(texts).map(([title, text]) => ({ title, text, price: '' }));
}

function offerItems({ facts, voice }: Draft): Section['items'] {
  const products = facts.products.map(({ name, price }) => ({ title: name, text: '', price }));
  return products.length >= 3
    ? products
    : [...products, ...itemsFrom(voice.offers).slice(0, 4 - products.length)];
}

function aboutText({ description, copy, voice, isQuotable, places }: Draft): string {
  const own = isQuotable ? ownWords(description) : '';
  if (own.length >= minQuoteCharacters) return own;
  const introduction = own || (fillable(copy.introductions, places)[0] ?? '');
  return `${introduction}\n\n${fill(voice.about, places)}`;
}

function closing(draft: Draft, type: 'visit' | 'contact'): Section {
  const { copy, facts, places } = draft;
  const { navigation, headings, texts } = copy.sections[type];
  const items = (['address', 'hours', 'phone', 'email'] as const).flatMap((key) => {
    const text = facts[key];
    return text ? [{ title: copy.contact[key], text, price: '' }] : [];
  });
  return {
    type,
    navigationLabel: navigation,
    heading: pickFillable(draft, 'closing heading', headings),
    text: fillable(texts, places).at(-1) ?? '',
    items,
  };
}
