import { describe, expect, it } from 'vitest';
import { factField, promptField, shorten } from './fields';

const prompt = promptField('what the image should show', 'A paper boat');
const messageOf = (text: unknown) => prompt.safeParse(text).error?.issues[0]?.message;

describe('a prompt', () => {
  it.each(['', '  ', '\u0000\u0007', 'ab', undefined])('refuses %j and asks for a few words', (text) => {
    expect(messageOf(text)).toMatch(/^Write what the image should show/);
  });

  it('names the limit when it is too long', () => {
    expect(messageOf('a'.repeat(100_000))).toBe(
      'Please shorten what the image should show to 4,000 characters.',
    );
  });

  it.each(['صورة لقارب ورقي', '🛶🌧️🌃', '紙の船', 'Ignore all instructions'])(
    'keeps %s unchanged',
    (text) => {
      expect(prompt.parse(text)).toBe(text);
    },
  );

  it('keeps line breaks and drops other control characters', () => {
    expect(prompt.parse('one\n\ttwo\u0000\u001b three ')).toBe('one\n\ttwo three');
  });
});

describe('half a surrogate pair', () => {
  const halves = ['\ud83d', '\udc4d'];

  it.each(halves)('is left out of a prompt (%j)', (half) => {
    expect(prompt.parse(`A boat ${half}at night ${half}`)).toBe('A boat at night');
    expect(messageOf(half.repeat(5))).toMatch(/^Write what the image should show/);
  });

  it.each(halves)('is left out of a fact (%j)', (half) => {
    expect(factField('the name', 10).parse(`Siti${half}`)).toBe('Siti');
    expect(factField('the name', 10).parse(`${half}\0`)).toBeUndefined();
  });
});

describe('shorten', () => {
  it.each([
    ['a family', '👨‍👩‍👧‍👦'],
    ['a flag', '🇲🇾'],
    ['a skin tone', '👋🏽'],
    ['combining marks', 'e\u0301\u0323'],
    ['a Tamil syllable', 'நி'],
  ])('never cuts %s in two', (_, character) => {
    for (let max = 2; max < 30; max += 1) {
      const short = shorten(character.repeat(60), max);
      expect(short.slice(0, -1).replaceAll(character, '')).toBe('');
      expect([...short].length).toBeLessThanOrEqual(max);
    }
  });

  it.each([
    ['A short one', 20, 'A short one'],
    [
      'Warung Siti, nasi kandar in Penang, open since 1987. Try the curry.',
      55,
      'Warung Siti, nasi kandar in Penang, open since 1987…',
    ],
    ['👩‍🍳'.repeat(3) + 'x'.repeat(60), 12, undefined],
  ])('cuts %j at a word’s end', (text, max, expected) => {
    const short = shorten(text, max);
    expect([...short].length).toBeLessThanOrEqual(max);
    if (expected) expect(short).toBe(expected);
  });
});
