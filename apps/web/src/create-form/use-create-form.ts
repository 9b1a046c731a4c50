'use client';

import type { AppRouter } from '@darkroom/api/router';
import type { Kind, Quote } from '@darkroom/kinds/define-kind';
import type { inferRouterInputs } from '@trpc/server';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { createRequestKeys } from '@/lib/request-keys';
import { inputErrorsOf, messageOf } from '@/trpc/api-error';
import { trpc } from '@/trpc/client';
import { errorOfField, errorsOf, withoutField, type FormErrors } from './form-errors';
import { reduceUploads, type UploadAction, type UploadList } from './upload-list';
import { useDraft } from './use-draft';
import { useHold } from './use-hold';
import { useUploads } from './use-uploads';

type CreateRequest = inferRouterInputs<AppRouter>['generation']['create'];

interface FormOptions<Values> {
  kind: Pick<Kind, 'name' | 'request'>;
  parentId: string | null;
  /** The first values of the form. */
  start: () => Values;
  draft: z.ZodType<Values>;
  toRequest: (values: Values) => CreateRequest;
  /** Null if too little is chosen for a price. */
  quote: (values: Values) => Quote | null;
  /** Fills in what the user left open, when everything else is ready. */
  complete?: (values: Values) => Promise<Values>;
}

/** The state of a form that makes a generation: its draft, its errors, its price and its submission. */
export function useCreateForm<Values extends { references: UploadList }>(options: FormOptions<Values>) {
  const { kind, parentId, start, draft, toRequest, complete } = options;
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const storageKey = `darkroom-draft ${kind.name} ${parentId ?? ''}`;
  const { values, change, clear } = useDraft({ storageKey, start, schema: draft });
  const errors = useErrors(form);
  const submission = useSubmission(parentId);
  const uploads = useUploads({ list: values.references, dispatch: dispatchUpload });
  const hold = useHold({ list: values.references, dispatch: dispatchUpload, release: send });

  function set<Field extends keyof Values & string>(field: Field, value: Values[Field]) {
    change((current) => ({ ...current, [field]: value }));
    errors.forget(field);
  }

  function dispatchUpload(action: UploadAction) {
    change((current) => ({ ...current, references: reduceUploads(current.references, action) }));
    errors.forget('references');
  }

  function submit() {
    if (submission.isSubmitting) return;
    if (isValid()) hold.start();
  }

  function isValid(): boolean {
    const invalid = errorsOf(kind, toRequest(values).input);
    errors.show(invalid);
    return Object.keys(invalid).length === 0;
  }

  async function send() {
    if (submission.isSubmitting || !isValid()) return;
    const request = toRequest(complete ? await complete(values) : values);
    try {
      const id = await submission.send(request);
      clear();
      router.push(`/generate/${id}`);
    } catch (cause) {
      errors.showCause(cause);
    }
  }

  return {
    form,
    values,
    set,
    uploads,
    hold,
    submit,
    formError: errors.ofForm,
    isSubmitting: submission.isSubmitting,
    quote: options.quote(values),
    errorOf: errors.of,
  };
}

function useErrors(form: React.RefObject<HTMLFormElement | null>) {
  const [errors, setErrors] = useState<FormErrors>({});
  const [formError, setFormError] = useState<string | null>(null);
  useFocusOnFirstError(form, errors);

  function show(next: FormErrors, nextOfForm: string | null = null) {
    setErrors(next);
    setFormError(nextOfForm);
  }

  return {
    show,
    showCause(cause: unknown) {
      const fields = inputErrorsOf(cause);
      show(fields, Object.keys(fields).length === 0 ? messageOf(cause) : null);
    },
    ofForm: formError,
    forget: (field: string) => setErrors((current) => withoutField(current, field)),
    of: (field: string) => errorOfField(errors, field),
  };
}

function useSubmission(parentId: string | null) {
  const create = trpc.generation.create.useMutation();
  const [keyOf] = useState(createRequestKeys);

  async function send(request: CreateRequest): Promise<string> {
    const idempotencyKey = keyOf(request);
    const { id } = await create.mutateAsync({ ...request, idempotencyKey, parentId: parentId ?? undefined });
    return id;
  }

  return { send, isSubmitting: create.isPending || create.isSuccess };
}

function useFocusOnFirstError(form: React.RefObject<HTMLFormElement | null>, errors: FormErrors) {
  const count = Object.keys(errors).length;
  const lastCount = useRef(0);
  useEffect(() => {
    const isNew = count > lastCount.current;
    lastCount.current = count;
    if (!isNew) return;
    const field = form.current?.querySelector<HTMLElement>('[data-invalid="true"]');
    field?.closest('details')?.setAttribute('open', '');
    field?.focus();
  }, [count, form]);
}
