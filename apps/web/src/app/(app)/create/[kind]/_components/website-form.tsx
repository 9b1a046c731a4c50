'use client';

import {
  website,
  websiteInput,
  websiteLanguages,
  websiteStyles,
  type WebsiteInput,
} from '@darkroom/kinds/website';
import type { UploadView } from '@darkroom/api/view/upload-view';
import { z } from 'zod';
import { offeredLanguage } from '@darkroom/kinds/preferred-language';
import { guessLanguageOf, useLanguageGuess } from '@/lib/use-language-guess';
import type { FormStart } from '../client';
import { useCreateForm } from '../hooks';
import { storedUploadList, uploadIdsOf, uploadListOf } from '../upload-list';
import { BusinessFields } from './business-fields';
import { CreateShell } from './create-shell';
import { controlClass, Field, fieldAria } from './field';
import { ReferencesField } from './references-field';
import { StylesField } from './styles-field';

const websiteDraft = z.object({
  description: z.string(),
  /** Null until it is chosen by hand. */
  language: z.enum(websiteLanguages.map(({ tag }) => tag)).nullable(),
  styles: z.array(z.enum(websiteStyles)),
  business: z.object({
    name: z.string(),
    phone: z.string(),
    email: z.string(),
    address: z.string(),
    hours: z.string(),
  }),
  references: storedUploadList,
});
type WebsiteDraft = z.infer<typeof websiteDraft>;

export function WebsiteForm({ text, language, parent, uploads }: FormStart) {
  const {
    form,
    values,
    set,
    uploads: pictures,
    errorOf,
    ...shell
  } = useCreateForm({
    kind: website,
    parentId: parent?.id ?? null,
    draft: websiteDraft,
    initial: startOf({ text, language, input: parent?.input, uploads }),
    toRequest: (draft) => ({ kind: website.name, input: inputOf(draft) }),
    toQuotable: (draft) => ({ ...startOf({ text: 'Any text' }), styles: draft.styles }),
    complete: withLanguage,
  });
  const guess = useLanguageGuess(values.description);
  const description = errorOf('description');
  const isLanguageGuessed = !values.language && guess.isFromText;
  return (
    <CreateShell form={form} parentTitle={parent?.title} {...shell}>
      <Field id="description" label="What is the website for?" error={description}>
        <textarea
          {...fieldAria('description', description)}
          name="description"
          rows={6}
          dir="auto"
          lang={values.description ? guess.language : undefined}
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
      <Field
        id="language"
        label="Language of the website"
        hint={isLanguageGuessed ? languageHint : undefined}
        error={errorOf('language')}
      >
        <select
          {...fieldAria('language', errorOf('language'), isLanguageGuessed ? languageHint : undefined)}
          name="language"
          className={`${controlClass} select max-w-xs`}
          value={values.language ?? guess.language}
          onChange={(event) => {
            const chosen = offeredLanguage(event.target.value);
            if (chosen) set('language', chosen);
          }}
        >
          {websiteLanguages.map(({ tag, name }) => (
            <option key={tag} value={tag} lang={tag}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <ReferencesField
        schema={websiteInput.shape.references}
        hint="Photos of the place, the food, the people. They guide the look and may appear on the pages."
        uploads={pictures}
        error={errorOf('references')}
      />
      <BusinessFields
        value={values.business}
        errorOf={(name) => errorOf(`business.${name}`)}
        onChange={(business) => set('business', business)}
      />
    </CreateShell>
  );
}

const languageHint = 'Guessed from your text.';

interface Start {
  text: string;
  language?: string | null;
  input?: unknown;
  uploads?: UploadView[];
}

function startOf({ text, language, input: parentInput, uploads = [] }: Start): WebsiteDraft {
  const parsed = websiteInput.safeParse(parentInput);
  const input: WebsiteInput = parsed.data ?? websiteInput.parse({ description: 'Any text' });
  const { name = '', phone = '', email = '', address = '', hours = '' } = input.business;
  return {
    description: parsed.success ? input.description : text,
    language: offeredLanguage(parsed.data?.language ?? language ?? undefined) ?? null,
    styles: input.styles,
    business: { name, phone, email, address, hours },
    references: uploadListOf(uploads),
  };
}

async function withLanguage(draft: WebsiteDraft): Promise<WebsiteDraft> {
  return { ...draft, language: draft.language ?? (await guessLanguageOf(draft.description)).language };
}

function inputOf(draft: WebsiteDraft) {
  return {
    ...draft,
    language: draft.language ?? undefined,
    references: uploadIdsOf(draft.references),
  };
}
