'use client';

import type { KindName } from '@darkroom/kinds';
import type { WebsiteLanguage } from '@darkroom/kinds/website';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { newKey } from '@/lib/new-key';
import { guessLanguageOf } from '@/lib/use-language-guess';
import { inputErrorsOf, messageOf } from '@/trpc/api-error';
import { createPlainClient } from '@/trpc/client';

interface Wish {
  kind: KindName;
  text: string;
  /** Of the website, where it was chosen by hand. */
  language: WebsiteLanguage | null;
}

/** Submits a text as the whole input of its kind and opens the page where it develops. */
export function useStart() {
  const router = useRouter();
  const [error, setError] = useState<string | null>(null);
  const [isStarting, setIsStarting] = useState(false);
  const lastAttempt = useRef({ fingerprint: '', idempotencyKey: '' });

  async function start(wish: Wish) {
    if (isStarting) return;
    setIsStarting(true);
    setError(null);
    // The same text again is the same wish: a second try after a lost answer makes no second generation.
    const request = await requestOf(wish);
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

  function openAllChoices({ kind, text, language }: Wish) {
    const choices = new URLSearchParams({ ...(text && { text }), ...(language && { language }) });
    router.push(`/create/${kind}?${choices}`);
  }

  return { start, openAllChoices, error, isStarting };
}

async function requestOf({ kind, text, language }: Wish) {
  switch (kind) {
    case 'website':
      return {
        kind,
        input: { description: text, language: language ?? (await guessLanguageOf(text)).language },
      };
    case 'image':
      return { kind, input: { prompt: text } };
  }
}
