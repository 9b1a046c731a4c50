'use client';

import { offeredLanguage } from '@darkroom/kinds/language/preferred-language';
import { languages } from '@darkroom/kinds/language/languages';
import { Languages } from 'lucide-react';
import { useLanguageGuess } from '@/lib/use-language-guess';
import type { StartFieldsProps } from '../web-kind';

/** Shows the language of the future site and lets the user change it. */
export function StartLanguage({ text, choices, onChange }: StartFieldsProps) {
  const guess = useLanguageGuess(text);
  const chosen = offeredLanguage(choices.language);
  const isGuessed = !chosen && guess.isFromText;
  return (
    <label className="border-line-strong/60 text-muted hover:border-accent hover:text-ink has-focus-visible:outline-accent relative mr-auto flex min-h-11 max-w-full items-center gap-1.5 rounded-full border pl-3.5 text-[0.95rem] transition-colors has-focus-visible:outline-2">
      <Languages className="size-4 shrink-0" aria-hidden="true" />
      <span className="shrink-0">Site in</span>
      <select
        className="select text-ink field-sizing-content min-h-10 min-w-0 cursor-pointer bg-transparent pr-9! font-medium outline-none"
        title={isGuessed ? 'Guessed from your text' : undefined}
        value={chosen ?? guess.language}
        onChange={(event) => onChange({ ...choices, language: event.target.value })}
      >
        {languages.map(({ tag, name }) => (
          <option key={tag} value={tag} lang={tag} className="bg-bench">
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
