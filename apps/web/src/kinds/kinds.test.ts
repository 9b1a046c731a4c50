import { kindNames, kinds } from '@darkroom/kinds';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { webKinds } from './index';

// The language of the machine that runs the tests decides nothing.
beforeEach(() => vi.stubGlobal('navigator', { languages: ['en'] }));

describe.each(kindNames)('%s', (name) => {
  it('asks from the first page for what its kind accepts', async () => {
    const request = await webKinds[name].start('A paper boat on a rainy street', {});
    expect(request.kind).toBe(name);
    expect((await kinds[name].read(request.input)).title).toContain('A paper boat');
  });

  it('says a stored input in words', async () => {
    const { input } = await kinds[name].read((await webKinds[name].start('A paper boat', {})).input);
    const { recap, printRatio } = await webKinds[name].facts(input);
    expect(recap[0]?.value).toBe('A paper boat');
    expect(recap.every(({ label, value }) => label && value)).toBe(true);
    expect(printRatio).toBeGreaterThan(0);
  });
});

it('makes the website in the language that was chosen on the first page', async () => {
  const { input } = await webKinds.website.start('Una panadería con horno de leña', { language: 'fr' });
  expect(input).toMatchObject({ language: 'fr' });
  const guessed = await webKinds.website.start('Una panadería con horno de leña', { language: 'xx' });
  expect(guessed.input).toMatchObject({ language: 'es' });
});

it('says what was told of a business, and nothing of what was not', async () => {
  const description = 'A bakery with a wood-fired oven';
  const { input } = await kinds.website.read({
    description,
    styles: ['bold'],
    business: { phone: '+60 12' },
  });
  const { recap } = await webKinds.website.facts(input);
  expect(recap).toEqual([
    { label: 'Description', value: description },
    { label: 'Language', value: 'English' },
    { label: 'Styles', value: 'Bold' },
    { label: 'Phone', value: '+60 12' },
  ]);
});
