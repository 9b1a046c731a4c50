'use client';

import type { KindName } from '@darkroom/kinds';
import { webKinds } from '@/kinds';
import type { FormStart } from '@/kinds/web-kind';

export function CreateClient({ kind, ...start }: FormStart & { kind: KindName }) {
  const { Form } = webKinds[kind];
  return <Form {...start} />;
}
