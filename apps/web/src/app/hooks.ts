'use client';

import type { KindName } from '@darkroom/kinds';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { webKinds } from '@/kinds';
import type { StartChoices } from '@/kinds/web-kind';
import { createRequestKeys } from '@/lib/request-keys';
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
  const [keyOf] = useState(createRequestKeys);

  async function start(wish: Wish) {
    if (isStarting) return;
    setIsStarting(true);
    setError(null);
    const request = await webKinds[wish.kind].start(wish.text, wish.choices);
    try {
      const { id } = await createPlainClient().generation.create.mutate({
        ...request,
        idempotencyKey: keyOf(request),
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
