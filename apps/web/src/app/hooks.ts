'use client';

import type { KindName } from '@darkroom/kinds';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { webKinds } from '@/kinds';
import type { StartChoices } from '@/kinds/web-kind';
import { newKey } from '@/lib/new-key';
import { inputErrorsOf, messageOf } from '@/trpc/api-error';
import { createPlainClient } from '@/trpc/client';

interface Wish {
  kind: KindName;
  text: string;
  choices: StartChoices;
}

/** Submits a text as the whole input of its kind and opens its progress page. */
export function useStart() {
  const router = useRouter();
  const [error, setError] = useState<string | null>(null);
  const [isStarting, setIsStarting] = useState(false);
  const lastAttempt = useRef({ fingerprint: '', idempotencyKey: '' });

  async function start(wish: Wish) {
    if (isStarting) return;
    setIsStarting(true);
    setError(null);
    // The same text keeps the same key: a second try after a lost answer makes no second generation.
    const request = await webKinds[wish.kind].start(wish.text, wish.choices);
    const fingerprint = JSON.stringify(request);
    if (lastAttempt.current.fingerprint !== fingerprint) {
      lastAttempt.current = { fingerprint, idempotencyKey: newKey() };
    }
    const { idempotencyKey } = lastAttempt.current;
    try {
      const { id } = await createPlainClient().generation.create.mutate({
        ...request,
        idempotencyKey,
      });
      router.push(`/generate/${id}`);
    } catch (cause) {
      setError(Object.values(inputErrorsOf(cause))[0] ?? messageOf(cause));
      setIsStarting(false);
    }
  }

  function openAllChoices({ kind, text, choices }: Wish) {
    const chosen = Object.entries({ text, ...choices }).flatMap(([name, value]) =>
      value ? [[name, value]] : [],
    );
    router.push(`/create/${kind}?${new URLSearchParams(chosen)}`);
  }

  return { start, openAllChoices, error, isStarting };
}
