import type { GenerationView } from '@darkroom/api/view/generation-view';
import { expect, it } from 'vitest';
import { at, generationOf, outputOf, stepOf } from '@/generation/testing/views';
import { kindTextOf } from '@/lib/kind-text';
import { markupOf, textsOf } from '@/testing/read';
import { StepList } from './step-list';

const kindText = kindTextOf('image');
const nowMs = at(60).getTime();

const list = (overrides: Partial<GenerationView>) => (
  <StepList generation={generationOf(overrides)} kindText={kindText} nowMs={nowMs} />
);
/** What each step says, without its name. */
const statesOf = (overrides: Partial<GenerationView>) =>
  textsOf(list(overrides), 'li').map((text, index) =>
    text.replace(kindText.steps[index]?.label ?? '', '').trim(),
  );

const done = (step: Parameters<typeof stepOf>[0]) => stepOf(step, { status: 'completed', finishedAt: at(3) });

it('names all seven steps, with the time of each that has begun', () => {
  const states = statesOf({ steps: [done('begin'), stepOf('analyze', { startedAt: at(18) })] });
  expect(states).toEqual(['Done 2.0 s', 'Running 0:42', ...Array(5).fill('Waiting')]);
});

it('marks the running step as the current one', () => {
  const markup = markupOf(list({ steps: [done('begin'), stepOf('analyze')] }));
  expect(markup.match(/aria-current="step"/g)).toHaveLength(1);
});

it('counts the tries of a step that is tried again, from the second', () => {
  const retrying = (tries: number) =>
    statesOf({ steps: [stepOf('begin', { status: 'retrying', tries })] })[0];
  expect(retrying(1)).toBe('Trying again 0:59');
  expect(retrying(3)).toBe('Trying again (3) 0:59');
});

it('says of a canceled generation which step was stopped and which were not reached', () => {
  const steps = [done('begin'), stepOf('analyze', { status: 'failed', finishedAt: at(9) })];
  expect(statesOf({ status: 'canceled', steps }).slice(0, 3)).toEqual([
    'Done 2.0 s',
    'Stopped 8.0 s',
    'Not reached',
  ]);
});

it('shows no running clock of a step that was open when the generation ended', () => {
  expect(statesOf({ status: 'expired', steps: [stepOf('begin')] })[0]).toBe('Stopped');
});

it('hides the tidying after the step that failed', () => {
  const steps = [done('begin'), stepOf('analyze', { status: 'failed', finishedAt: at(4) }), done('finish')];
  expect(statesOf({ status: 'failed', steps })).toEqual([
    'Done 2.0 s',
    'Failed 3.0 s',
    ...Array(5).fill('Not reached'),
  ]);
});

it('shows every step of a generation that has something to look at', () => {
  const steps = [done('begin'), stepOf('generate', { status: 'failed', finishedAt: at(4) }), done('finish')];
  const outputs = [
    outputOf('a', { status: 'ready', path: '/assets/a' }),
    outputOf('b', { status: 'failed' }),
  ];
  expect(statesOf({ status: 'partially_succeeded', steps, outputs }).at(-1)).toBe('Done 2.0 s');
});
