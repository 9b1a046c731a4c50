import type { GenerationView } from '@darkroom/api/view/generation-view';
import { storedError } from '@darkroom/kinds/errors';
import { expect, it } from 'vitest';
import { generationOf } from '@/generation/testing/views';
import { kindTextOf } from '@/lib/kind-text';
import { markupOf, textOf } from '@/testing/read';
import { TrpcProvider } from '@/trpc/provider';
import { EndedHead } from './ended-head';

const head = (overrides: Partial<GenerationView>) => (
  <TrpcProvider>
    <EndedHead
      generation={generationOf({ status: 'failed', step: 'generate', ...overrides })}
      kindText={kindTextOf('image')}
      onRetried={async () => {}}
    />
  </TrpcProvider>
);
const stepLabel = kindTextOf('image').steps.find(({ step }) => step === 'generate')?.label;

const errorOf = (isRetryable: boolean) => ({ ...storedError('input_rejected'), isRetryable });

it('says the reason in the words of the error', () => {
  expect(textOf(head({ error: errorOf(false) }))).toContain(storedError('input_rejected').message);
});

it.each<[string, Partial<GenerationView>, string]>([
  ['a canceled one, with the step', { status: 'canceled' }, `You canceled it. It stopped at “${stepLabel}”.`],
  ['one canceled in line', { status: 'canceled', step: null }, 'You canceled it before it began.'],
  ['an expired one', { status: 'expired' }, 'It waited too long and was put away.'],
  ['a failed one without a reason', {}, 'It failed for a reason we do not know.'],
])('has a sentence for %s', (_, overrides, sentence) => {
  expect(textOf(head(overrides))).toContain(sentence);
});

it('says what it cost', () => {
  expect(textOf(head({}))).toContain('Nothing was charged for this attempt.');
  expect(textOf(head({ billing: { billed: 1, mayBeBilled: 2 } }))).toContain(
    'The provider bills 1 request of this attempt. 2 requests without an answer may be billed too.',
  );
});

it('offers a retry only where one may succeed, and always the way back to the form', () => {
  const { id } = generationOf();
  const [hopeful, hopeless] = [true, false].map((isRetryable) => head({ error: errorOf(isRetryable) }));
  expect(textOf(hopeful)).toContain('Retry');
  expect(textOf(hopeless)).not.toContain('Retry');
  for (const shown of [hopeful, hopeless])
    expect(markupOf(shown)).toContain(`href="/create/image?from=${id}"`);
});
