'use client';

import type { KindName } from '@darkroom/kinds';
import { ArrowRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { buttonClass } from '@/components/button';
import { webKinds } from '@/kinds';
import type { StartChoices } from '@/kinds/web-kind';
import { report } from '@/lib/report';
import { useLanguageGuess } from '@/lib/use-language-guess';
import { useStart } from './hooks';

interface StartFormProps {
  kinds: readonly { name: KindName; title: string; tagline: string }[];
  first: KindName;
}

/** Without JavaScript the form opens the create page with the text filled in. */
export function StartForm({ kinds, first }: StartFormProps) {
  const [kind, setKind] = useState(first);
  const [text, setText] = useState('');
  const [choices, setChoices] = useState<StartChoices>({});
  const guess = useLanguageGuess(text);
  const field = useRef<HTMLTextAreaElement>(null);
  const { start, openAllChoices, error, isStarting } = useStart();
  // The user may type before hydration, so the field itself keeps the text.
  const wish = () => ({ kind, text: field.current?.value ?? '', choices });
  useEffect(() => setText(field.current?.value ?? ''), []);
  const tagline = kinds.find(({ name }) => name === kind)?.tagline;
  const { StartFields } = webKinds[kind];
  return (
    <form
      action={`/create/${kind}`}
      className="border-line bg-bench focus-within:border-line-strong mt-8 max-w-[38rem] rounded-xl border p-2 shadow-(--shadow-print) transition-colors"
      onSubmit={(event) => {
        event.preventDefault();
        start(wish()).catch(report);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) event.currentTarget.requestSubmit();
      }}
    >
      <fieldset className="flex gap-1">
        <legend className="sr-only">What to make</legend>
        {kinds.map(({ name, title }) => (
          <label
            key={name}
            className="text-muted hover:text-ink has-checked:bg-raised has-checked:text-ink has-focus-visible:outline-accent relative flex min-h-10 items-center rounded-md px-4 text-[0.95rem] font-medium transition-colors has-focus-visible:outline-2"
          >
            <input
              type="radio"
              className="absolute inset-0 cursor-pointer appearance-none outline-none"
              checked={kind === name}
              onChange={() => setKind(name)}
            />
            {title}
          </label>
        ))}
      </fieldset>
      <label htmlFor="start-text" className="sr-only">
        {tagline}
      </label>
      <textarea
        ref={field}
        id="start-text"
        name="text"
        rows={3}
        dir="auto"
        lang={text ? guess.language : undefined}
        onChange={(event) => setText(event.target.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? 'start-error' : undefined}
        placeholder={tagline}
        className="mt-1 block w-full resize-none bg-transparent px-4 py-2 text-lg outline-none"
      />
      {error && (
        <p id="start-error" role="alert" className="text-danger px-4 pb-2 text-sm">
          {error}
        </p>
      )}
      <div className="flex flex-wrap items-center justify-end gap-1">
        {StartFields && <StartFields text={text} choices={choices} onChange={setChoices} />}
        <button
          type="button"
          className={buttonClass({ variant: 'quiet' })}
          onClick={() => openAllChoices(wish())}
        >
          More choices
        </button>
        <button type="submit" disabled={isStarting} className={buttonClass({ variant: 'primary' })}>
          {isStarting ? 'Submitting' : 'Develop it'}
          <ArrowRight aria-hidden="true" />
        </button>
      </div>
    </form>
  );
}
