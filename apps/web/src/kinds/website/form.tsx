'use client';

import { maxWebsiteReferences, websiteInput } from '@darkroom/kinds/website/input';
import { website } from '@darkroom/kinds/website/kind';
import { languages } from '@darkroom/kinds/language/languages';
import { websiteStyles } from '@darkroom/kinds/website/slots';
import type { UploadView } from '@darkroom/api/view/upload-view';
import { z } from 'zod';
import { offeredLanguage } from '@darkroom/kinds/language/preferred-language';
import { guessLanguageOf, useLanguageGuess } from '@/lib/use-language-guess';
import type { FormStart } from '../web-kind';
import { useCreateForm } from '@/create-form/use-create-form';
import { storedUploadList, uploadIdsOf, uploadListOf } from '@/create-form/upload-list';
import { BusinessFields } from './business-fields';
import { CreateShell } from '@/create-form/create-shell';
import { controlClass, Field, fieldAria } from '@/create-form/field';
import { PromptField } from '@/create-form/prompt-field';
import { ReferencesField } from '@/create-form/references-field';
import { StylesField } from './styles-field';

const websiteDraft = z.object({
  description: z.string(),
  /** Null until the user chooses one. */
  language: z.enum(languages.map(({ tag }) => tag)).nullable(),
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

export function WebsiteForm({ text, choices, parent, uploads }: FormStart) {
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
    start: () => startOf({ text, language: choices.language, input: parent?.input, uploads }),
    toRequest: (draft) => ({ kind: website.name, input: inputOf(draft) }),
    quote: ({ styles }) => (styles.length > 0 ? website.quote(styles) : null),
    complete: withLanguage,
  });
  const guess = useLanguageGuess(values.description);
  const isLanguageGuessed = !values.language && guess.isFromText;
  return (
    <CreateShell form={form} parentTitle={parent?.title} {...shell}>
      <PromptField
        name="description"
        label="What is the website for?"
        placeholder="Who you are, what you offer, where you are, what visitors should do."
        lang={values.description ? guess.language : undefined}
        value={values.description}
        error={errorOf('description')}
        onChange={(description) => set('description', description)}
      />
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
          {languages.map(({ tag, name }) => (
            <option key={tag} value={tag} lang={tag}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <ReferencesField
        maxCount={maxWebsiteReferences}
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
  language: string | undefined;
  input: unknown;
  uploads: UploadView[];
}

function startOf({ text, language, input: parentInput, uploads }: Start): WebsiteDraft {
  const references = uploadListOf(uploads);
  const { data: input } = websiteInput.safeParse(parentInput);
  if (!input) {
    const chosen = offeredLanguage(language) ?? null;
    return { description: text, language: chosen, styles: [...websiteStyles], business: noFacts, references };
  }
  const { description, styles } = input;
  const { name = '', phone = '', email = '', address = '', hours = '' } = input.business;
  const business = { name, phone, email, address, hours };
  return { description, language: input.language, styles, business, references };
}

const noFacts = { name: '', phone: '', email: '', address: '', hours: '' };

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
