import type { GenerationView } from '@darkroom/api/view/generation-view';
import { storedError } from '@darkroom/kinds/errors';
import { expect, it } from 'vitest';
import { generationOf, outputOf } from '@/generation/testing/views';
import { textOf, textsOf } from '@/testing/read';
import { FailedSlots } from './failed-slots';

const error = { ...storedError('invalid_page'), message: 'Its page was not sound.' };
const ready = outputOf('Editorial', { status: 'ready', path: '/sites/a' });

const slots = (overrides: Partial<GenerationView>, isRetrying = false) => (
  <FailedSlots
    generation={generationOf({ status: 'partially_succeeded', ...overrides })}
    isRetrying={isRetrying}
    onRetry={() => {}}
  />
);

it('names each missing output with its reason, and no finished one', () => {
  const outputs = [
    ready,
    outputOf('Bold', { status: 'failed', error }),
    outputOf('Serene', { status: 'failed' }),
  ];
  expect(textsOf(slots({ outputs }), 'li')).toEqual([
    'Bold is missing. Its page was not sound.',
    'Serene is missing. It failed for a reason we do not know.',
  ]);
});

it('says of a canceled one that the user canceled, and what is billed all the same', () => {
  const canceled: Partial<GenerationView> = { status: 'canceled', outputs: [ready, outputOf('Bold')] };
  expect(textsOf(slots(canceled), 'li')).toEqual(['Bold is missing. You canceled before it was finished.']);
  expect(textsOf(slots({ ...canceled, billing: { billed: 2, mayBeBilled: 0 } }), 'li')).toEqual([
    'Bold is missing. You canceled before it was finished.',
    'The provider bills 2 requests of this attempt.',
  ]);
});

it('offers to retry what may succeed, and says when the retry begins', () => {
  const failed = (isRetryable: boolean) => ({
    outputs: [ready, outputOf('Bold', { status: 'failed', error: { ...error, isRetryable } })],
  });
  expect(textOf(slots(failed(true)))).toContain('Retry what is missing');
  expect(textOf(slots(failed(true), true))).toContain('Starting again');
  expect(textOf(slots(failed(false)))).not.toContain('Retry');
});
