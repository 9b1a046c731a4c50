import { describe, expect, it } from 'vitest';
import { markupOf, textOf, textsOf } from '@/testing/read';
import { CreateShell } from './create-shell';
import type { Hold } from './use-hold';

const nothing = () => {};
const open: Hold = {
  isWaiting: false,
  isAsking: false,
  pendingCount: 0,
  failedCount: 0,
  canRetry: false,
  start: nothing,
  cancel: nothing,
  goWithoutFailed: nothing,
  retryFailed: nothing,
};
const quote = { credits: 1, estimatedSeconds: { from: 8, to: 120 } };

interface Shown {
  hold?: Partial<Hold>;
  isSubmitting?: boolean;
  parentTitle?: string;
  formError?: string;
}
const shell = ({ hold = {}, isSubmitting = false, parentTitle, formError }: Shown) => (
  <CreateShell
    form={{ current: null }}
    quote={quote}
    formError={formError ?? null}
    isSubmitting={isSubmitting}
    parentTitle={parentTitle}
    hold={{ ...open, ...hold }}
    submit={nothing}
  >
    fields
  </CreateShell>
);

describe('the price', () => {
  it('stands beside the form before anything is sent', () => {
    expect(textsOf(shell({}), 'dd')).toEqual(['1 credit', '8 s – 2 min']);
  });

  it('is open while too little is chosen', () => {
    const undecided = <CreateShell {...shell({}).props} quote={null} />;
    expect(textsOf(undecided, 'dd')).toEqual(['–', '–']);
  });
});

describe('the submit button', () => {
  it('submits, and says so while it does', () => {
    expect(textsOf(shell({}), 'button')).toEqual(['Develop it']);
    expect(textsOf(shell({ isSubmitting: true }), 'button')).toEqual(['Submitting']);
    expect(markupOf(shell({ isSubmitting: true }))).toMatch(/type="submit" aria-disabled="true"/);
  });

  it('waits for pictures under way, and the user need not', () => {
    const waiting = shell({ hold: { isWaiting: true, pendingCount: 2 } });
    expect(textsOf(waiting, 'button')).toEqual(['Waiting for 2 pictures', 'Stop waiting']);
    expect(textOf(waiting)).toContain('It develops by itself as soon as they are here.');
  });

  it('gives way to a question when a picture has failed', () => {
    const asking = (hold: Partial<Hold>) => textsOf(shell({ hold: { isAsking: true, ...hold } }), 'button');
    expect(asking({ failedCount: 1, canRetry: true })).toEqual([
      'Try again',
      'Develop without it',
      'Back to the form',
    ]);
    expect(asking({ failedCount: 2 })).toEqual(['Develop without them', 'Back to the form']);
  });
});

it('says what is wrong with the whole form at once', () => {
  expect(markupOf(shell({ formError: 'Our database is away.' }))).toMatch(
    /role="alert".*Our database is away\./s,
  );
  expect(markupOf(shell({}))).not.toContain('role="alert"');
});

it('says what a form starts from', () => {
  expect(textOf(shell({ parentTitle: 'A boat' }))).toContain('Starting from A boat .');
  expect(textOf(shell({}))).not.toContain('Starting from');
});
