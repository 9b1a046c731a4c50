import { z } from 'zod';
import written from './business-types.json' with { type: 'json' };

export const families = [
  'food',
  'beauty',
  'craft',
  'fitness',
  'health',
  'office',
  'stay',
  'trade',
  'shop',
  'digital',
  'learning',
  'general',
] as const;
export type Family = (typeof families)[number];

/** Patterns of the words that name a business in a description: whole words in Latin script, parts of words elsewhere. */
const never = '(?!)';
const businessType = z
  .strictObject({
    id: z.string(),
    family: z.enum(families),
    /** In English and lower case, as a person would say it. */
    name: z.string(),
    /** What its four images show: keys of the copy's scenes. */
    scenes: z.array(z.string()).length(4),
    words: z.string().default(never),
    otherScripts: z.string().default(never),
    /** The path of a line drawing on a field of 48 by 48. */
    motif: z.string(),
  })
  .transform(({ words, otherScripts, ...type }) => ({
    ...type,
    pattern: new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])|${otherScripts}`, 'iu'),
  }));
export type BusinessType = z.infer<typeof businessType>;

/** In the order in which they are tried: the narrow ones before the wide ones, the one for anybody at the end. */
export const businessTypes: readonly BusinessType[] = z.array(businessType).parse(written);

/** The type whose words stand earliest in the description; of two at one place the narrower one. */
export function findBusinessType(description: string): BusinessType {
  const found = businessTypes
    .map((type) => ({ type, index: description.search(type.pattern) }))
    .filter(({ index }) => index >= 0)
    .reduce<{ type: BusinessType; index: number } | undefined>(
      (first, match) => (first && first.index <= match.index ? first : match),
      undefined,
    );
  const anybody = businessTypes.at(-1);
  if (!anybody) throw new Error('There is no business type.');
  return found?.type ?? anybody;
}
