import { expect, it } from 'vitest';
import { markupOf, textsOf } from '@/testing/read';
import type { Filters } from '../filters';
import { FilterBar } from './filter-bar';

const kinds = [
  { name: 'website', title: 'Website' },
  { name: 'image', title: 'Image' },
] as const;
const bar = (filters: Partial<Filters>) => (
  <FilterBar filters={{ kind: undefined, status: undefined, ...filters }} kinds={[...kinds]} />
);
/** The address of each choice, by its text. */
function addressesOf(filters: Partial<Filters>): Record<string, string> {
  const texts = textsOf(bar(filters), 'a');
  const addresses = Array.from(markupOf(bar(filters)).matchAll(/href="([^"]*)"/g), ([, href = '']) => href);
  return Object.fromEntries(
    texts.map((text, index) => [text, (addresses[index] ?? '').replaceAll('&amp;', '&')]),
  );
}

it('changes one filter and keeps the other', () => {
  expect(addressesOf({ kind: 'image', status: 'failed' })).toEqual({
    'All kinds': '/history?status=failed',
    Website: '/history?kind=website&status=failed',
    Image: '/history?kind=image&status=failed',
    'Any state': '/history?kind=image',
    Developing: '/history?kind=image&status=active',
    Finished: '/history?kind=image&status=finished',
    Failed: '/history?kind=image&status=failed',
  });
});

it('leads from nothing chosen to the plain address', () => {
  expect(addressesOf({})).toMatchObject({ 'All kinds': '/history', 'Any state': '/history' });
});

it('marks what is chosen, one choice in each list', () => {
  const marked = (filters: Partial<Filters>) =>
    Array.from(
      markupOf(bar(filters)).matchAll(/<a [^>]*aria-current="true"[^>]*>([^<]*)/g),
      ([, text]) => text,
    );
  expect(marked({})).toEqual(['All kinds', 'Any state']);
  expect(marked({ kind: 'website', status: 'active' })).toEqual(['Website', 'Developing']);
});
