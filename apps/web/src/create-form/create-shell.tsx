import type { Quote } from '@darkroom/kinds/define-kind';
import { ArrowRight, CircleAlert } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { buttonClass } from '@/components/button';
import { formatCount, formatEstimate } from '@/lib/format';
import type { Hold } from './use-hold';
import { FailedQuestion } from './failed-question';

interface CreateShellProps {
  form: RefObject<HTMLFormElement | null>;
  quote: Quote | null;
  formError: string | null;
  isSubmitting: boolean;
  parentTitle: string | undefined;
  hold: Hold;
  submit: () => void;
  children: ReactNode;
}

/** The form of every kind: its fields beside the price and the submit button. */
export function CreateShell(props: CreateShellProps) {
  const { form, quote, formError, isSubmitting, parentTitle, hold, submit, children } = props;
  return (
    <form
      ref={form}
      noValidate
      className="mt-8 grid gap-x-14 gap-y-10 lg:grid-cols-[1fr_19rem]"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) event.currentTarget.requestSubmit();
      }}
    >
      <div className="flex min-w-0 flex-col gap-9">
        {parentTitle && (
          <p className="border-accent text-muted border-l-2 pl-4">
            Starting from <span className="text-ink">{parentTitle}</span>. Change what you like; the first one
            stays as it is.
          </p>
        )}
        {children}
      </div>
      <aside
        className="border-line bg-bench self-start rounded-xl border p-5 lg:sticky lg:top-6"
        aria-label="Submit"
      >
        <QuoteLines quote={quote} />
        {formError && (
          <p role="alert" className="text-danger mt-4 flex items-start gap-2 text-sm">
            <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
            {formError}
          </p>
        )}
        {hold.isAsking ? (
          <FailedQuestion hold={hold} />
        ) : (
          <SubmitButton hold={hold} isSubmitting={isSubmitting} />
        )}
        <p className="text-muted mt-3 hidden text-center text-sm lg:block">
          <kbd className="font-edge">Ctrl</kbd> or <kbd className="font-edge">⌘</kbd> with{' '}
          <kbd className="font-edge">Enter</kbd>
        </p>
      </aside>
    </form>
  );
}

function SubmitButton({ hold, isSubmitting }: { hold: Hold; isSubmitting: boolean }) {
  const { isWaiting } = hold;
  const label = isWaiting ? `Waiting for ${formatCount(hold.pendingCount, 'picture')}` : 'Develop it';
  return (
    <>
      <button
        type="submit"
        aria-disabled={isSubmitting || isWaiting}
        className={buttonClass({ variant: 'primary', size: 'large' }, 'mt-5 w-full')}
      >
        {isSubmitting ? 'Submitting' : label}
        {!isWaiting && <ArrowRight aria-hidden="true" />}
      </button>
      <p role="status" className="text-muted mt-3 text-sm empty:hidden">
        {isWaiting && 'It develops by itself as soon as they are here.'}
      </p>
      {isWaiting && (
        <button
          type="button"
          className={buttonClass({ variant: 'secondary' }, 'mt-3 w-full')}
          onClick={(event) => {
            // This button disappears and would take the focus with it.
            event.currentTarget.form?.querySelector<HTMLElement>('[type=submit]')?.focus();
            hold.cancel();
          }}
        >
          Stop waiting
        </button>
      )}
    </>
  );
}

function QuoteLines({ quote }: { quote: Quote | null }) {
  return (
    <dl aria-live="polite" aria-atomic="true" className="flex flex-wrap justify-between gap-x-4 gap-y-2">
      <div>
        <dt className="text-muted text-sm">Price</dt>
        <dd className="font-display text-xl whitespace-nowrap">
          {quote ? formatCount(quote.credits, 'credit') : '–'}
        </dd>
      </div>
      <div>
        <dt className="text-muted text-sm">Ready in</dt>
        <dd className="font-display text-xl whitespace-nowrap">
          {quote ? `${quote.estimatedSeconds.from} s – ${formatEstimate(quote.estimatedSeconds.to)}` : '–'}
        </dd>
      </div>
    </dl>
  );
}
