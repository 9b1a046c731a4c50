import { z } from 'zod';
import { families } from './business-types';

/** One of several ways to say it. A text with a place that nothing is known for is never chosen: see `fill.ts`. */
const choice = z.tuple([z.string()], z.string());
/** Titles and what stands below them, in this order. */
const items = z.record(z.string(), z.string());
const section = z.strictObject({ navigation: z.string(), headings: choice, texts: choice });

/** How a business of one sort speaks. */
const voice = z.strictObject({
  taglines: choice,
  leads: choice,
  /** A paragraph about the business, after its own words or instead of them. */
  about: z.string(),
  offerHeadings: choice,
  offers: items,
  /** What the main button says where there is a way to get in touch, if not the same as in its family. */
  action: z.string().optional(),
});

/** Everything the sample can say in one language. */
export const copySchema = z.strictObject({
  /** What a page says by itself, for those who do not see it. */
  page: z.strictObject({ skip: z.string(), navigation: z.string() }),
  contact: z.strictObject({ phone: z.string(), email: z.string(), address: z.string(), hours: z.string() }),
  /** By business type: a noun alone, or with how it is named for the first time (`hair salon`, `a hair salon`). */
  nouns: z.record(z.string(), z.union([z.string(), z.tuple([z.string(), z.string()])])),
  /** `offer` names the offer in the navigation, `action` is on the main button where there is a way to get in touch. */
  families: z.record(z.enum(families), z.strictObject({ offer: z.string(), action: z.string() })),
  /** One sentence that says who this is: the most telling first. */
  introductions: choice,
  sections: z.strictObject({
    about: section.omit({ texts: true }),
    gallery: section,
    story: section,
    steps: section,
    questions: section,
    visit: section,
    contact: section,
  }),
  offerText: choice,
  /** For the main button where there is nobody to get in touch with yet. */
  browse: z.strictObject({ menu: z.string(), offer: z.string() }),
  steps: z.tuple([items], items),
  questions: items,
  audience: z.string(),
  tone: z.string(),
  /** One for all businesses, and closer ones by business type. */
  voices: z.object({ general: voice }).catchall(voice),
  /** What the images show, for whoever cannot see them: in general, and by the scene. */
  scenes: z
    .object({ place: z.string(), work: z.string(), detail: z.string(), ready: z.string() })
    .catchall(z.string()),
});
export type Copy = z.infer<typeof copySchema>;
export type Voice = Copy['voices']['general'];
export type PageWords = Copy['page'] & Copy['contact'];
