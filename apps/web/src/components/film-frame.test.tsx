import type { GenerationView } from '@darkroom/api/view/generation-view';
import { expect, it } from 'vitest';
import { generationOf, outputOf } from '@/generation/testing/views';
import { markupOf, textOf } from '@/testing/read';
import { FilmFrame } from './film-frame';

const frame = (overrides: Partial<GenerationView>) => (
  <FilmFrame generation={generationOf(overrides)} kindTitle="Image" />
);
const { id } = generationOf();
const made = outputOf('a', { status: 'ready', path: '/assets/a', previewPath: '/assets/a-preview' });

it('leads to the page that shows the work, and once there is something to look at, to the result', () => {
  expect(markupOf(frame({ status: 'processing' }))).toContain(`href="/generate/${id}"`);
  expect(markupOf(frame({ status: 'failed' }))).toContain(`href="/generate/${id}"`);
  expect(markupOf(frame({ status: 'succeeded', outputs: [made] }))).toContain(`href="/result/${id}"`);
});

it('says how far it is while it is in work, and only then', () => {
  expect(textOf(frame({ progress: 37 }))).toContain('Developing 37%');
  expect(textOf(frame({ status: 'succeeded', progress: 100, outputs: [made] }))).toContain('Finished');
  expect(textOf(frame({ status: 'succeeded', progress: 100, outputs: [made] }))).not.toContain('%');
});

it('shows a picture of each output that has one', () => {
  const outputs = [made, outputOf('b', { status: 'failed' }), outputOf('c')];
  const markup = markupOf(frame({ status: 'partially_succeeded', outputs }));
  expect(markup.match(/<img [^>]*src="\/assets\/a-preview"/g)).toHaveLength(1);
  expect(markup.match(/fogged/g)).toHaveLength(1);
  expect(markup.match(/unexposed/g)).toHaveLength(1);
});

it('has the same edge number each time', () => {
  const numberOf = (last: string) => /▸ (\w+)/.exec(markupOf(frame({ id: id.slice(0, -4) + last })))?.[1];
  expect(['0000', '0023', '0024', '0040'].map(numberOf)).toEqual(['1', '36', '1', '29A']);
});
