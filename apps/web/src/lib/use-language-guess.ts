'use client';

import type { LanguageGuess } from '@darkroom/kinds/language/guess-language';
import { offeredLanguages } from '@darkroom/kinds/language/preferred-language';
import { useEffect, useState } from 'react';
import { report } from './report';

/** The language of `text` if the text decides it, else the browser's. Also returns the text of this guess. */
export function useLanguageGuess(text: string): LanguageGuess & { text: string } {
  const [guess, setGuess] = useState<LanguageGuess & { text: string }>({ ...undecided, text: '' });
  useEffect(() => {
    let isCurrent = true;
    const show = (next: LanguageGuess) => isCurrent && setGuess({ ...next, text });
    guessLanguageOf(text).then(show).catch(report);
    return () => {
      isCurrent = false;
    };
  }, [text]);
  return guess;
}

const undecided: LanguageGuess = { language: 'en', isFromText: false };

/** Its tables are large, so they are fetched with the first words. Without them the browser's language is used. */
export async function guessLanguageOf(text: string): Promise<LanguageGuess> {
  const fallback = { ...undecided, language: offeredLanguages(navigator.languages)[0] ?? undecided.language };
  if (!text.trim()) return fallback;
  return import('@darkroom/kinds/language/guess-language').then(
    ({ guessLanguage }) => guessLanguage(text, navigator.languages),
    () => fallback,
  );
}
