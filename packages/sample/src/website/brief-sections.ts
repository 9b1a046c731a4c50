import type { WebsiteBrief } from '@darkroom/kinds/website/tasks/brief';
import { businessTypes, type Family } from './business-types';
import type { Copy, SectionType, Voice } from './copy/copy';
import type { Facts } from './facts';
import { fill, fillable, type Places } from './fill';
import { ownWords } from './own-words';
import type { Picker } from './pick';

/** What is known before the writing starts. */
export interface Draft {
  description: string;
  language: string;
  name: string;
  facts: Facts;
  copy: Copy;
  voice: Voice;
  /** The description is in the site's language, so that its words can stand on the page. */
  isQuotable: boolean;
  picker: Picker;
  places: Places;
}

type Section = WebsiteBrief['sections'][number];
type Middle = Exclude<SectionType, 'hero' | 'visit' | 'contact'>;

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
  const { picker, facts, voice, places } = draft;
  const { family } = businessTypes[facts.type];
  const isInviting = invitingFamilies.includes(family);
  const middle = picker
    .pick('plan', isInviting ? inviting : serving)
    .filter((type) => type !== 'story' || facts.year || facts.city);
  const hasPlace = Boolean(facts.city ?? facts.address ?? facts.hours);
  const hasLine = Boolean(facts.phone ?? facts.email);
  const ending = hasPlace && (isInviting || !hasLine) ? 'visit' : 'contact';
  const leads = fillable(voice.leads, places);
  const hero: Section = {
    type: 'hero',
    navigationLabel: draft.name,
    heading: tagline,
    text: leads[picker.between('lead', 0, leads.length - 1)] ?? '',
    items: [],
  };
  return [hero, ...middle.map((type) => middleSection(draft, type)), closing(draft, ending)];
}

function middleSection(draft: Draft, type: Middle): Section {
  const { copy, voice, facts, picker, places } = draft;
  if (type === 'offer') {
    return {
      type,
      navigationLabel: copy.offerNavigation[businessTypes[facts.type].family],
      heading: picker.pick('offer heading', voice.offerHeadings),
      text: picker.pick('offer text', copy.offerText),
      items: offerItems(draft),
    };
  }
  const { navigation, headings, texts } = copy.sections[type];
  const isTelling = type === 'story';
  const choose = (salt: string, options: readonly string[]) => {
    const known = fillable(options, places);
    return known[isTelling ? 0 : picker.between(salt, 0, known.length - 1)] ?? '';
  };
  return {
    type,
    navigationLabel: navigation,
    heading: choose(`${type} heading`, headings),
    text: type === 'about' ? aboutText(draft) : choose(`${type} text`, texts),
    items: itemsOf(draft, type),
  };
}

function itemsOf({ copy, picker, places }: Draft, type: Middle): Section['items'] {
  if (type === 'steps') return picker.pick('steps', copy.steps).map((step) => ({ ...step, price: '' }));
  if (type !== 'questions') return [];
  return copy.questions
    .filter(({ text }) => fillable([text], places).length > 0)
    .slice(0, 4)
    .map(({ title, text }) => ({ title: fill(title, places), text: fill(text, places), price: '' }));
}

function offerItems({ facts, voice }: Draft): Section['items'] {
  const products = facts.products.map(({ name, price }) => ({ title: name, text: '', price }));
  if (products.length >= 3) return products;
  const rest = voice.offers.slice(0, 4 - products.length).map((offer) => ({ ...offer, price: '' }));
  return [...products, ...rest];
}

function aboutText({ description, copy, voice, isQuotable, places }: Draft): string {
  const own = isQuotable ? ownWords(description) : '';
  if (own.length >= minQuoteCharacters) return own;
  const introduction = own || (fillable(copy.introductions, places)[0] ?? '');
  return `${introduction}\n\n${fill(voice.about, places)}`;
}

function closing({ copy, facts, picker, places }: Draft, type: 'visit' | 'contact'): Section {
  const { navigation, headings, texts } = copy.sections[type];
  const knownHeadings = fillable(headings, places);
  const knownTexts = fillable(texts, places);
  const items = (['address', 'hours', 'phone', 'email'] as const).flatMap((key) => {
    const text = facts[key];
    return text ? [{ title: copy.facts[key], text, price: '' }] : [];
  });
  return {
    type,
    navigationLabel: navigation,
    heading: knownHeadings[picker.between('closing heading', 0, knownHeadings.length - 1)] ?? navigation,
    text: knownTexts.at(-1) ?? '',
    items,
  };
}
