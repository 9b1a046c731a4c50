import type { GenerationView } from '@darkroom/api/view/generation-view';
import { expect, it } from 'vitest';
import { generationOf, outputOf } from '@/generation/testing/views';
import { markupOf, textOf, textsOf } from '@/testing/read';
import { ImageResult } from './result';

const made = (slot: string) =>
  outputOf(slot, {
    label: `Image ${slot}`,
    status: 'ready',
    path: `/assets/${slot}`,
    width: 1024,
    height: 1280,
  });

const result = (slots: string[], overrides: Partial<GenerationView> = {}) => (
  <ImageResult
    generation={generationOf({ status: 'succeeded', ...overrides })}
    outputs={slots.map(made)}
    onChoose={() => {}}
  />
);
const { id } = generationOf();

it('shows each image with its name, its size and its download', () => {
  const shown = result(['1', '2']);
  expect(textsOf(shown, 'p').slice(0, 2)).toEqual(['1 ▸ Image 1, 1024 × 1280', '2 ▸ Image 2, 1024 × 1280']);
  for (const part of [
    'alt="Image 1: A boat"',
    'href="/assets/2?download"',
    'aria-label="Open Image 2 in full"',
  ])
    expect(markupOf(shown)).toContain(part);
});

it('offers all of several at once, and of a lone one only itself', () => {
  expect(markupOf(result(['1', '2']))).toContain(`href="/downloads/${id}?as=zip"`);
  expect(markupOf(result(['1']))).not.toContain('as=zip');
  expect(textOf(result(['1']))).not.toContain('Choose');
});

it('says which one is chosen', () => {
  const buttons = textsOf(result(['1', '2'], { chosenSlot: '2' }), 'button').filter(Boolean);
  expect(buttons).toEqual(['Choose Image 1', 'Chosen Image 2']);
  expect(markupOf(result(['1', '2'], { chosenSlot: '2' })).match(/aria-pressed="true"/g)).toHaveLength(1);
});

it('leaves out an image whose file is gone', () => {
  const outputs = [made('1'), outputOf('2', { status: 'ready' })];
  const shown = <ImageResult generation={generationOf()} outputs={outputs} onChoose={() => {}} />;
  expect(textsOf(shown, 'li')).toHaveLength(1);
});
