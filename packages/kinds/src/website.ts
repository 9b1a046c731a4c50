import { z } from 'zod';
import { defineKind } from './define-kind';
import { factField, madeBySchema, promptField, referencesField, shorten } from './fields';

/** The styles a website is offered in; each is a slot. */
export const websiteStyles = ['editorial', 'bold', 'serene'] as const;
export type WebsiteStyle = (typeof websiteStyles)[number];

export const websiteStyleLabels: Readonly<Record<WebsiteStyle, string>> = {
  editorial: 'Editorial',
  bold: 'Bold',
  serene: 'Serene',
};

/** Languages of the site's text: BCP 47 tag, the language's own name, writing direction. */
export const websiteLanguages = [
  { tag: 'en', name: 'English', direction: 'ltr' },
  { tag: 'ms', name: 'Bahasa Melayu', direction: 'ltr' },
  { tag: 'id', name: 'Bahasa Indonesia', direction: 'ltr' },
  { tag: 'es', name: 'Español', direction: 'ltr' },
  { tag: 'fr', name: 'Français', direction: 'ltr' },
  { tag: 'de', name: 'Deutsch', direction: 'ltr' },
  { tag: 'it', name: 'Italiano', direction: 'ltr' },
  { tag: 'pt', name: 'Português', direction: 'ltr' },
  { tag: 'ar', name: 'العربية', direction: 'rtl' },
  { tag: 'hi', name: 'हिन्दी', direction: 'ltr' },
  { tag: 'ta', name: 'தமிழ்', direction: 'ltr' },
  { tag: 'zh', name: '中文', direction: 'ltr' },
  { tag: 'ja', name: '日本語', direction: 'ltr' },
] as const;

export type WebsiteLanguage = (typeof websiteLanguages)[number]['tag'];

const languageTags = websiteLanguages.map(({ tag }) => tag);

export const websiteInput = z.object({
  description: promptField('what the website is for', 'Warung Siti, nasi kandar in Penang, open since 1987'),
  language: z.enum(languageTags, 'Choose one of the listed languages.').default('en'),
  styles: z
    .array(z.enum(websiteStyles, 'Choose one of the listed styles.'))
    .min(1, 'Choose at least one style.')
    .default([...websiteStyles])
    .transform((styles) => websiteStyles.filter((style) => styles.includes(style))),
  references: referencesField(6),
  business: z
    .object({
      name: factField('the name', 120),
      phone: factField('the phone number', 40),
      email: factField('the e-mail address', 120),
      address: factField('the address', 300),
      hours: factField('the opening hours', 300),
    })
    .default({}),
});
export type WebsiteInput = z.output<typeof websiteInput>;

/** A picture beside the page, where the page refers to it: `images/hero.webp`. */
export const websiteFilePath = /^images\/[a-z0-9_-]{1,80}\.(?:avif|gif|jpg|png|webp)$/;

export const websiteResult = z.object({
  title: z.string(),
  language: z.enum(languageTags),
  /** Complete pages, one per style; `files` are the images that the page refers to by relative path. */
  styles: z.array(
    z.object({
      style: z.enum(websiteStyles),
      htmlAssetId: z.uuid(),
      sizeBytes: z.int(),
      files: z.array(z.object({ path: z.string().regex(websiteFilePath), assetId: z.uuid() })),
    }),
  ),
  madeBy: z.array(madeBySchema),
});
export type WebsiteResult = z.infer<typeof websiteResult>;

/** Two for the brief and the photographs, which all styles share, and one a style. */
const creditsFor = (slotCount: number) => (slotCount === 0 ? 0 : 2 + slotCount);

export const website = defineKind({
  name: 'website',
  title: 'Website',
  tagline: 'Describe a business, get a finished site in three styles.',
  input: websiteInput,
  result: websiteResult,
  complete: withLanguage,
  slots: (input) => input.styles.map((style) => ({ key: style, label: websiteStyleLabels[style] })),
  quote: (input) => ({
    credits: creditsFor(input.styles.length),
    estimatedSeconds: { from: 20, to: 120 },
  }),
  creditsFor,
  readyMessage: 'Your website is ready',
  bands: {
    begin: { from: 0, to: 10 },
    analyze: { from: 10, to: 20 },
    generate: { from: 30, to: 75 },
    'post-process': { from: 75, to: 83 },
    validate: { from: 83, to: 90 },
    save: { from: 90, to: 97 },
    finish: { from: 97, to: 100 },
  },
  steps: {
    begin: { label: 'Initializing', messages: ['Switching on the safelight', 'Laying out the paper'] },
    analyze: {
      label: 'Analyzing requirements',
      messages: ['Reading your description', 'Finding out who will visit', 'Planning the sections'],
    },
    generate: {
      label: 'Generating content',
      messages: ['Writing the pages', 'Making the images', 'Setting the type', 'Mixing the palette'],
    },
    'post-process': { label: 'Processing response', messages: ['Placing the images', 'Tidying the markup'] },
    validate: {
      label: 'Validating structure',
      messages: ['Checking every link', 'Reading it as a screen reader would'],
    },
    save: { label: 'Saving website', messages: ['Fixing the print', 'Filing the negatives'] },
    finish: { label: 'Complete', messages: ['Counting the prints'] },
  },
  titleOf: (input) => input.business.name ?? shorten(input.description, 60),
  uploadIdsOf: (input) => input.references,
});

const withoutLanguage = z.looseObject({ description: z.string(), language: z.undefined().optional() });

async function withLanguage(input: unknown): Promise<unknown> {
  const { data } = withoutLanguage.safeParse(input);
  if (!data) return input;
  // Loaded when it is needed: its tables are large.
  const { guessLanguage } = await import('./guess-language');
  return { ...data, language: (await guessLanguage(data.description)).language };
}
