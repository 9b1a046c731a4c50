import { families, type Family } from '../business-types';
import type { Choice, Voice } from './copy';

interface Line {
  taglines: Choice;
  lead: string;
  heading: string;
  offers: readonly (readonly [title: string, text: string])[];
  action: string;
}

/** Voices of a language that has one per family, and one paragraph about the business for all of them. */
export function voicesOf(about: string, lines: Readonly<Record<Family, Line>>): Record<Family, Voice> {
  const voiceOf = (family: Family): Voice => {
    const { taglines, lead, heading, offers, action } = lines[family];
    const items = offers.map(([title, text]) => ({ title, text }));
    return { taglines, leads: [lead], about, offerHeadings: [heading], offers: items, action };
  };
  const entries = families.map((family) => [family, voiceOf(family)]);
  // Sound: there is one entry for every family.
  return Object.fromEntries(entries) as Record<Family, Voice>;
}
