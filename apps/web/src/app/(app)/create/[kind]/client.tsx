'use client';

import type { UploadView } from '@darkroom/api/view/upload-view';
import type { KindName } from '@darkroom/kinds';
import { ImageForm } from './_components/image-form';
import { WebsiteForm } from './_components/website-form';

/** What a form starts from: an earlier generation to use again, or a text that was already written. */
export interface FormStart {
  text: string;
  /** Chosen on the first page. */
  language: string | null;
  parent: { id: string; title: string; input: unknown } | null;
  uploads: UploadView[];
}

const forms = { website: WebsiteForm, image: ImageForm } as const satisfies Record<
  KindName,
  (props: FormStart) => React.ReactNode
>;

export function CreateClient({ kind, ...start }: FormStart & { kind: KindName }) {
  const Form = forms[kind];
  return <Form {...start} />;
}
