'use client';

import { aspectRatios, imageInput, maxImageReferences } from '@darkroom/kinds/image/input';
import { image } from '@darkroom/kinds/image/kind';
import { imageSlots, maxImageCount } from '@darkroom/kinds/image/slots';
import type { UploadView } from '@darkroom/api/view/upload-view';
import { z } from 'zod';
import type { FormStart } from '../web-kind';
import { useCreateForm } from '@/create-form/use-create-form';
import { storedUploadList, uploadIdsOf, uploadListOf } from '@/create-form/upload-list';
import { AspectRatioField } from './aspect-ratio-field';
import { CountField } from './count-field';
import { CreateShell } from '@/create-form/create-shell';
import { PromptField } from '@/create-form/prompt-field';
import { ReferencesField } from '@/create-form/references-field';

const imageDraft = z.object({
  prompt: z.string(),
  references: storedUploadList,
  aspectRatio: z.enum(aspectRatios),
  count: z.int().min(1).max(maxImageCount),
});
type ImageDraft = z.infer<typeof imageDraft>;

export function ImageForm({ text, parent, uploads }: FormStart) {
  const {
    form,
    values,
    set,
    uploads: pictures,
    errorOf,
    ...shell
  } = useCreateForm({
    kind: image,
    parentId: parent?.id ?? null,
    draft: imageDraft,
    start: () => startOf(text, parent?.input, uploads),
    toRequest: (draft) => ({ kind: image.name, input: inputOf(draft) }),
    quote: ({ count }) => image.quote(imageSlots(count).map(({ key }) => key)),
  });
  return (
    <CreateShell form={form} parentTitle={parent?.title} {...shell}>
      <PromptField
        name="prompt"
        label="What should the image show?"
        placeholder="The subject, the place, the light, the mood."
        value={values.prompt}
        error={errorOf('prompt')}
        onChange={(prompt) => set('prompt', prompt)}
      />
      <ReferencesField
        maxCount={maxImageReferences}
        hint="Pictures to work from: a face, a product, a style, a sketch."
        uploads={pictures}
        error={errorOf('references')}
      />
      <AspectRatioField
        value={values.aspectRatio}
        error={errorOf('aspectRatio')}
        onChange={(aspectRatio) => set('aspectRatio', aspectRatio)}
      />
      <CountField value={values.count} error={errorOf('count')} onChange={(count) => set('count', count)} />
    </CreateShell>
  );
}

function startOf(text: string, parentInput: unknown, uploads: UploadView[]): ImageDraft {
  const { data: input } = imageInput.safeParse(parentInput);
  const start = input ?? { prompt: text, aspectRatio: '1:1', count: 1 };
  return { ...start, references: uploadListOf(uploads) };
}

function inputOf(draft: ImageDraft) {
  return { ...draft, references: uploadIdsOf(draft.references) };
}
