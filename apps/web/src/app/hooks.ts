'use client';

import type { KindName } from '@darkroom/kinds';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { newKey } from '@/lib/new-key';
import { inputErrorsOf, messageOf } from '@/trpc/api-error';
import { createPlainClient } from '@/trpc/client';

/** Submits a text as the whole input of its kind and opens the page where it develops. */
export function useStart() {
  const router = useRouter();
  const [error, setError] = useState<string | null>(null);
  const [isStarting, setIsStarting] = useState(false);
  const lastAttempt = useRef({ text: '', idempotencyKey: '' });

  async function start(kind: KindName, text: string) {
    if (isStarting) return;
    setIsStarting(true);
    setError(null);
    // The same text again is the same wish: a second try after a lost answer makes no second generation.
    const draft = `${kind} ${text}`;
    if (lastAttempt.current.text !== draft) {
      lastAttempt.current = { text: draft, idempotencyKey: newKey() };
    }
    const { idempotencyKey } = lastAttempt.current;
    try {
      const { id } = await createPlainClient().generation.create.mutate({
        ...inputOf(kind, text),
        idempotencyKey,
      });
      router.push(`/generate/${id}`);
    } catch (cause) {
      setError(Object.values(inputErrorsOf(cause))[0] ?? messageOf(cause));
      setIsStarting(false);
    }
  }

  function openAllChoices(kind: KindName, text: string) {
    router.push(`/create/${kind}${text && `?text=${encodeURIComponent(text)}`}`);
  }

  return { start, openAllChoices, error, isStarting };
}

function inputOf(kind: KindName, text: string) {
  switch (kind) {
    case 'website':
      return { kind, input: { description: text } };
    case 'image':
      return { kind, input: { prompt: text } };
  }
}
