import { describe, expect, it } from 'vitest';
import { kinds, kindNames } from './index';
import { stepNames } from './vocabulary';

describe.each(kindNames)('%s', (name) => {
  const { bands, steps } = kinds[name];

  it('has progress bands that only rise, from 0 to 100', () => {
    const edges = stepNames.flatMap((step) => [bands[step].from, bands[step].to]);
    expect(edges).toEqual(edges.toSorted((a, b) => a - b));
    expect([edges[0], edges.at(-1)]).toEqual([0, 100]);
  });

  it('says something for every step', () => {
    for (const step of stepNames) expect(steps[step].label && steps[step].messages[0]).toBeTruthy();
  });
});

describe('a website', () => {
  it('is made in all styles and in English unless asked otherwise', () => {
    const input = kinds.website.input.parse({ description: 'A bakery' });
    expect(input).toMatchObject({ language: 'en', styles: ['editorial', 'bold', 'serene'], references: [] });
    expect(kinds.website.slots(input).map(({ key }) => key)).toEqual(input.styles);
  });

  it('has one slot a style, however often it is named', () => {
    const input = kinds.website.input.parse({ description: 'A bakery', styles: ['bold', 'bold'] });
    expect(kinds.website.slots(input)).toEqual([{ key: 'bold', label: 'Bold' }]);
  });

  it('leaves out facts that are empty', () => {
    const { business } = kinds.website.input.parse({
      description: 'A bakery',
      business: { name: ' ', phone: '1' },
    });
    expect(business).toEqual({ name: undefined, phone: '1' });
  });
});

describe('an image', () => {
  it.each([
    [{ count: 0 }, /at least one/],
    [{ count: 5 }, /at most 4/],
    [{ count: 1.5 }, /how many/],
    [{ aspectRatio: '7:3' }, /listed shapes/],
    [{ references: Array.from({ length: 15 }, () => crypto.randomUUID()) }, /at most 14/],
    [{ references: ['x'] }, /not known/],
  ])('refuses %j with a sentence', (wrong, sentence) => {
    const parsed = kinds.image.input.safeParse({ prompt: 'A boat', ...wrong });
    expect(parsed.error?.issues[0]?.message).toMatch(sentence);
  });
});
