import type { GenerationView } from '@darkroom/api/view/generation-view';
import { expect, it } from 'vitest';
import { generationOf, outputOf } from '@/generation/testing/views';
import { markupOf, textOf } from '@/testing/read';
import { WebsiteResult } from './result';
import { StartLanguage } from './start-language';

const outputs = ['Editorial', 'Bold', 'Serene'].map((label) =>
  outputOf(label.toLowerCase(), { label, status: 'ready', path: `/sites/1/${label.toLowerCase()}` }),
);
const result = (overrides: Partial<GenerationView> = {}, shown = outputs) => (
  <WebsiteResult
    generation={generationOf({ kind: 'website', status: 'succeeded', ...overrides })}
    outputs={shown}
    onChoose={() => {}}
  />
);
const { id } = generationOf();

it('shows the chosen page first, else the first one', () => {
  expect(markupOf(result())).toContain('aria-label="Preview: Editorial"');
  expect(markupOf(result({ chosenSlot: 'serene' }))).toContain('aria-label="Preview: Serene"');
  expect(markupOf(result({ chosenSlot: 'gone' }))).toContain('aria-label="Preview: Editorial"');
});

it('says whether the shown page is the chosen one', () => {
  expect(textOf(result())).toContain('Choose Editorial');
  expect(textOf(result({ chosenSlot: 'bold' }))).toContain('Bold is chosen');
  expect(markupOf(result({ chosenSlot: 'bold' }))).toMatch(/aria-pressed="true"/);
});

it('opens the page elsewhere without a way back into the app, and downloads it in both forms', () => {
  const markup = markupOf(result({ chosenSlot: 'bold' }));
  expect(markup).toContain('href="/sites/1/bold" target="_blank" rel="noopener"');
  for (const form of ['html', 'zip'])
    expect(markup).toContain(`href="/downloads/${id}?slot=bold&amp;as=${form}"`);
});

it('lists every style, and marks the shown and the chosen one', () => {
  const markup = markupOf(result({ chosenSlot: 'bold' }));
  expect(markup.match(/<input [^>]*name="style"/g)).toHaveLength(3);
  expect(markup.match(/<input (?=[^>]*name="style")[^>]*checked=""/g)).toHaveLength(1);
  expect(textOf(result({ chosenSlot: 'bold' }))).toMatch(/Bold \(chosen\)/);
});

it('shows nothing where no page can be served', () => {
  expect(markupOf(result({}, [outputOf('bold', { status: 'ready' })]))).toBe('');
});

it('offers the languages of a site by their own names, with the chosen one', () => {
  const chosen = (language: string) =>
    /<option value="(\w+)"[^>]*selected=""/.exec(
      markupOf(<StartLanguage text="" choices={{ language }} onChange={() => {}} />),
    )?.[1];
  expect([chosen('fr'), chosen('ms'), chosen('xx')]).toEqual(['fr', 'ms', 'en']);
});
