'use client';

import {
  website,
  websiteInput,
  websiteLanguages,
  websiteStyles,
  type WebsiteInput,
} from '@darkroom/kinds/website';
import { uploadView } from '@darkroom/api/view/upload-view';
import { z } from 'zod';
import type { FormStart } from '../client';
import { useCreateForm } from '../hooks';
import { BusinessFields } from './business-fields';
import { CreateShell } from './create-shell';
import { controlClass, Field, fieldAria } from './field';
import { ReferencesField } from './references-field';
import { StylesField } from './styles-field';

const websiteDraft = z.object({
  description: z.string(),
  language: z.enum(websiteLanguages.map(({ tag }) => tag)),
  styles: z.array(z.enum(websiteStyles)),
  business: z.object({
    name: z.string(),
    phone: z.string(),
    email: z.string(),
    address: z.string(),
    hours: z.string(),
  }),
  references: z.array(uploadView),
});
type WebsiteDraft = z.infer<typeof websiteDraft>;

export function WebsiteForm({ text, parent, uploads }: FormStart) {
  const { form, values, set, errorOf, ...shell } = useCreateForm({
    kind: website,
    parentId: parent?.id ?? null,
    draft: websiteDraft,
    initial: startOf(text, parent?.input, uploads),
    toRequest: (draft) => ({ kind: website.name, input: inputOf(draft) }),
    toQuotable: (draft) => ({ ...startOf('Any text', undefined, []), styles: draft.styles }),
  });
  const description = errorOf('description');
  return (
    <CreateShell form={form} parentTitle={parent?.title} {...shell}>
      <Field id="description" label="What is the website for?" error={description}>
        <textarea
          {...fieldAria('description', description)}
          name="description"
          rows={6}
          dir="auto"
          className={`${controlClass} field-sizing-content min-h-40 text-lg`}
          placeholder="Who you are, what you offer, where you are, what visitors should do."
          value={values.description}
          onChange={(event) => set('description', event.target.value)}
        />
      </Field>
      <StylesField
        value={values.styles}
        error={errorOf('styles')}
        onChange={(styles) => set('styles', styles)}
      />
      <Field id="language" label="Language of the website" error={errorOf('language')}>
        <select
          {...fieldAria('language', errorOf('language'))}
          name="language"
          className={`${controlClass} select max-w-xs`}
          value={values.language}
          onChange={(event) => {
            const language = websiteLanguages.find(({ tag }) => tag === event.target.value);
            if (language) set('language', language.tag);
          }}
        >
          {websiteLanguages.map(({ tag, name }) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <ReferencesField
        schema={websiteInput.shape.references}
        hint="Photos of the place, the food, the people. They guide the look and may appear on the pages."
        value={values.references}
        error={errorOf('references')}
        onChange={(update) => set('references', update)}
      />
      <BusinessFields
        value={values.business}
        errorOf={(name) => errorOf(`business.${name}`)}
        onChange={(business) => set('business', business)}
      />
    </CreateShell>
  );
}

function startOf(text: string, parentInput: unknown, references: WebsiteDraft['references']): WebsiteDraft {
  const parsed = websiteInput.safeParse(parentInput);
  const input: WebsiteInput = parsed.data ?? websiteInput.parse({ description: 'Any text' });
  const { name = '', phone = '', email = '', address = '', hours = '' } = input.business;
  return {
    description: parsed.success ? input.description : text,
    language: input.language,
    styles: input.styles,
    business: { name, phone, email, address, hours },
    references,
  };
}

function inputOf(draft: WebsiteDraft) {
  return { ...draft, references: draft.references.map(({ id }) => id) };
}
