import type { GenerationSummary, OutputView } from '@darkroom/api/view/generation-view';
import { storedError } from '@darkroom/kinds/errors';
import { generationStatuses } from '@darkroom/kinds/vocabulary';
import { describe, expect, it } from 'vitest';
import { canRetry, hasResult, isActive, pathOf, statusLabel } from './generation-status';

function output(overrides: Partial<OutputView> = {}): OutputView {
  const empty = { thumbhash: null, previewPath: null, path: null, mime: null, width: null, height: null };
  return { slot: 'image-1', label: 'Image 1', status: 'pending', error: null, ...empty, ...overrides };
}

const ready = output({ status: 'ready', path: '/assets/1' });

function summary(overrides: Partial<GenerationSummary>): GenerationSummary {
  const now = new Date();
  const times = { createdAt: now, queuedAt: now, startedAt: null, finishedAt: null };
  return {
    ...{ id: '1', kind: 'image', title: 'A boat', status: 'queued', step: null, progress: 0, message: null },
    ...{ attempt: 1, isCancelRequested: false, error: null, chosenSlot: null, outputs: [], ...times },
    ...overrides,
  } as GenerationSummary;
}

it('has words for every state', () => {
  for (const status of generationStatuses) expect(statusLabel(status)).toBeTruthy();
  expect(statusLabel('processing', true)).toBe('Canceling');
});

describe('a generation', () => {
  it('is active until it has ended', () => {
    expect(generationStatuses.filter((status) => isActive({ status }))).toEqual(['queued', 'processing']);
  });

  it('has a result once it has ended with something to look at, however it ended', () => {
    expect(hasResult({ status: 'canceled', outputs: [output(), ready] })).toBe(true);
    expect(hasResult({ status: 'processing', outputs: [ready] })).toBe(false);
    expect(hasResult({ status: 'failed', outputs: [output({ status: 'failed' })] })).toBe(false);
    expect(hasResult({ status: 'succeeded', outputs: [output({ status: 'ready' })] })).toBe(false);
  });

  it('leads to its result, or to where it develops', () => {
    expect(pathOf({ id: '1', status: 'succeeded', outputs: [ready] })).toBe('/result/1');
    expect(pathOf({ id: '1', status: 'failed', outputs: [] })).toBe('/generate/1');
  });
});

describe('a retry', () => {
  const refused = storedError('refused');
  const timedOut = storedError('timed_out');

  it.each([
    ['failed', { error: timedOut }, true],
    ['failed', { error: refused }, false],
    ['failed', { error: null }, true],
    ['canceled', {}, true],
    ['expired', {}, true],
    ['queued', {}, false],
    ['processing', {}, false],
    ['succeeded', {}, false],
    ['partially_succeeded', { outputs: [ready, output({ status: 'failed', error: timedOut })] }, true],
    ['partially_succeeded', { outputs: [ready, output({ status: 'failed', error: refused })] }, false],
    ['partially_succeeded', { outputs: [ready, output({ status: 'failed' })] }, true],
  ] as const)('of one that is %s with %j is offered: %s', (status, more, expected) => {
    const outputs = 'outputs' in more ? [...more.outputs] : [];
    expect(canRetry(summary({ status, ...more, outputs }))).toBe(expected);
  });
});
