import type { GenerationView } from '@darkroom/api/view/generation-view';
import { expect, it } from 'vitest';
import { generationOf, stepOf } from '@/generation/testing/views';
import { kindTextOf } from '@/lib/kind-text';
import { textOf } from '@/testing/read';
import { Announcer } from './announcer';

const kindText = kindTextOf('website');
const saidOf = (overrides: Partial<GenerationView>) =>
  textOf(<Announcer generation={generationOf({ kind: 'website', ...overrides })} kindText={kindText} />);
const label = kindText.steps[2]?.label;

it('says the step and its number', () => {
  expect(saidOf({ step: 'generate' })).toBe(`${label}, step 3 of 7`);
});

it('says the same at every percent of a step', () => {
  const said = [31, 50, 74].map((progress) => saidOf({ step: 'generate', progress, message: `${progress}` }));
  expect(new Set(said)).toHaveLength(1);
});

it('says that a step is tried again, once it is', () => {
  const retrying = stepOf('generate', { status: 'retrying', tries: 2 });
  expect(saidOf({ step: 'generate', steps: [retrying] })).toBe(`${label}, step 3 of 7, trying again`);
  expect(saidOf({ step: 'save', steps: [retrying] })).not.toContain('trying again');
});

it('says where it stands before the first step and after the last', () => {
  expect(saidOf({ status: 'queued', step: null })).toBe('In line');
  expect(saidOf({ status: 'failed', step: 'generate' })).toBe('Failed');
});
