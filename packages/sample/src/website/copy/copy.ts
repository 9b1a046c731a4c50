import type { WebsiteBrief } from '@darkroom/kinds/website/tasks/brief';
import type { BusinessTypeId, Family } from '../business-types';

export type SectionType = WebsiteBrief['sections'][number]['type'];
export type Choice = readonly [string, ...string[]];

export interface CopyItem {
  title: string;
  text: string;
}

/**
 * How a business of one sort speaks. Texts may hold `{name}`, `{noun}`, `{city}`, `{year}` and `{product}`:
 * a text with a place that nothing is known for is never chosen, so every list has one without.
 */
export interface Voice {
  taglines: Choice;
  leads: Choice;
  /** A paragraph for the page about the business, after its own words or instead of them. */
  about: string;
  offerHeadings: Choice;
  offers: readonly CopyItem[];
  /** What the main button says where there is a way to get in touch. */
  action: string;
}

/** A noun alone, or with how it is named for the first time: `hair salon`, `a hair salon`. */
export type Noun = string | readonly [plain: string, phrase: string];

interface SectionCopy {
  navigation: string;
  headings: Choice;
  texts: Choice;
}

/** Everything the sample can say in one language. */
export interface Copy {
  nouns: Readonly<Record<BusinessTypeId, Noun>>;
  voices: Readonly<Record<Family, Voice>>;
  /** Closer to the type than its family's voice. */
  typeVoices?: Readonly<Partial<Record<BusinessTypeId, Partial<Voice>>>>;
  /** One sentence that says who this is: the most telling first. */
  introductions: Choice;
  /** What the offer is called in the navigation: `Menu`, `Services`. */
  offerNavigation: Readonly<Record<Family, string>>;
  sections: Readonly<Record<Exclude<SectionType, 'hero' | 'offer'>, SectionCopy>>;
  offerText: Choice;
  /** For the main button where there is nobody to get in touch with yet. */
  browse: { menu: string; offer: string };
  steps: readonly [readonly CopyItem[], ...(readonly CopyItem[])[]];
  questions: readonly CopyItem[];
  facts: Readonly<Record<'phone' | 'email' | 'address' | 'hours', string>>;
  audience: string;
  tone: string;
  /** What the photographs show, for whoever cannot see them: the whole, the work, a detail, another detail. */
  scenes: readonly [string, string, string, string];
  typeScenes?: Readonly<Partial<Record<BusinessTypeId, readonly [string, string, string, string]>>>;
}
