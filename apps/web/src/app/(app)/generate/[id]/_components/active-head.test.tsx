import type { GenerationView } from '@darkroom/api/view/generation-view';
import { expect, it } from 'vitest';
import { at, generationOf } from '@/generation/testing/views';
import { kindTextOf } from '@/lib/kind-text';
import { markupOf, textOf } from '@/testing/read';
import { ActiveHead } from './active-head';

const kindText = kindTextOf('image');
const head = (overrides: Partial<GenerationView>) => (
  <ActiveHead generation={generationOf(overrides)} kindText={kindText} nowMs={at(42).getTime()} />
);

it('shows what the worker reports', () => {
  expect(textOf(head({ message: 'Image 2 is made' }))).toContain('Image 2 is made');
});

it('shows a message of the step until the worker reports one', () => {
  const { messages } = kindText.steps.find(({ step }) => step === 'analyze') ?? {};
  expect(textOf(head({ step: 'analyze' }))).toContain(messages?.[0]);
});

it('says that it waits while no worker has begun', () => {
  expect(textOf(head({ status: 'queued', step: null }))).toContain('Waiting for a free tray');
});

it('says that it is being canceled instead of what is reported', () => {
  const text = textOf(head({ isCancelRequested: true, message: 'Image 2 is made' }));
  expect(text).toContain('Canceling: the step that runs is being stopped.');
  expect(text).not.toContain('Image 2');
});

it('counts from the start of the line to the end, and no further', () => {
  expect(textOf(head({}))).toContain('0:42');
  expect(textOf(head({ finishedAt: at(30) }))).toContain('0:30');
});

it('gives its progress to a screen reader as a progress bar', () => {
  const markup = markupOf(head({ progress: 37 }));
  expect(markup).toMatch(/role="progressbar"[^>]*aria-label="Progress"/);
  expect(markup).toMatch(/aria-valuemin="0"[^>]*aria-valuemax="100"[^>]*aria-valuenow="37"/);
});
