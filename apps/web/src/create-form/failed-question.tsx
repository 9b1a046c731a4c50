import { useEffect, useRef } from 'react';
import { buttonClass } from '@/components/button';
import { formatCount } from '@/lib/format';
import type { Hold } from './use-hold';

/** Replaces the submit button. Takes the focus from it and returns it. */
export function FailedQuestion({ hold }: { hold: Hold }) {
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const form = question.current?.closest('form');
    question.current?.focus();
    return () => form?.querySelector<HTMLElement>('[type=submit]')?.focus();
  }, []);
  return (
    <div
      ref={question}
      role="group"
      tabIndex={-1}
      aria-labelledby="failed-question"
      className="mt-5 grid gap-2.5"
    >
      <p id="failed-question" className="font-medium">
        {formatCount(hold.failedCount, 'picture')} could not be added. Develop without{' '}
        {hold.failedCount === 1 ? 'it' : 'them'}?
      </p>
      {hold.canRetry && (
        <button type="button" className={buttonClass({ variant: 'primary' })} onClick={hold.retryFailed}>
          Try again
        </button>
      )}
      <button type="button" className={buttonClass({ variant: 'secondary' })} onClick={hold.goWithoutFailed}>
        Develop without {hold.failedCount === 1 ? 'it' : 'them'}
      </button>
      <button type="button" className={buttonClass({ variant: 'quiet' })} onClick={hold.cancel}>
        Back to the form
      </button>
    </div>
  );
}
