import { expect, it } from 'vitest';
import { readEventData } from './event-data';

it.each([
  ['nothing', null],
  ['an asset as earlier versions wrote it', { assetId: 'a', previewAssetId: 'b', thumbhash: 'x' }],
  ['an error as earlier versions wrote it', { error: { code: 'refused' }, tries: 2 }],
  ['a state that this version does not know', { output: { slot: 'a', status: 'burnt' } }],
])('reads no state from %s', (_, data) => {
  expect(readEventData(data)).toEqual({});
});

it('reads a state beside what it does not know', () => {
  const step = { step: 'generate', status: 'retrying', tries: 2, finishedAt: null };
  const data = { step: { ...step, startedAt: '2026-01-02T03:04:05.678901+00:00', mood: 1 }, error: {} };
  expect(readEventData(data)).toEqual({ step: { ...step, startedAt: new Date('2026-01-02T03:04:05.678Z') } });
});
