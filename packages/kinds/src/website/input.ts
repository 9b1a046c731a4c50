import { z } from 'zod';
import { factField, promptField, referencesField } from '../fields';
import { languageTags } from '../language/languages';
import { websiteStyles } from './slots';

export const maxWebsiteReferences = 6;

/** Without a language, the description's language is used. */
export const websiteRequest = z.object({
  description: promptField('what the website is for', 'Warung Siti, nasi kandar in Penang, open since 1987'),
  language: z.enum(languageTags, 'Choose one of the listed languages.').optional(),
  styles: z
    .array(z.enum(websiteStyles, 'Choose one of the listed styles.'))
    .min(1, 'Choose at least one style.')
    .default([...websiteStyles])
    .transform((styles) => websiteStyles.filter((style) => styles.includes(style))),
  references: referencesField(maxWebsiteReferences),
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

export const websiteInput = websiteRequest.required({ language: true });
export type WebsiteInput = z.output<typeof websiteInput>;
