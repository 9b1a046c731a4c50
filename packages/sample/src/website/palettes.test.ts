import { describe, expect, it } from 'vitest';
import { families } from './business-types';
import { contrast, isDark } from '../colour';
import { choosePalette, palettes } from './palettes';
import { createPicker } from '../random';
import { themeOf } from './styles/shared/theme';

const hostile = [
  { background: '#ffffff', surface: '#000000', text: '#777777', accent: '#ffff00' },
  { background: '#808080', surface: '#7f7f7f', text: '#818181', accent: '#808080' },
  { background: '#ff0000', surface: '#00ff00', text: '#0000ff', accent: '#ff00ff' },
];

describe('palettes', () => {
  it.each(palettes)('reads well: $name', ({ text, background, surface }) => {
    expect(contrast(text, background)).toBeGreaterThanOrEqual(7);
    expect(contrast(text, surface)).toBeGreaterThanOrEqual(7);
  });

  it.each(families)('offers %s several, bright ones among them', (family) => {
    const own = palettes.filter(({ families: of }) => of.includes(family));
    expect(own.length).toBeGreaterThanOrEqual(4);
    expect(own.some(({ background }) => !isDark(background))).toBe(true);
  });

  it('follows the mood that the description names', () => {
    const { background } = choosePalette(
      'food',
      'A jazz bar and restaurant, dark and elegant',
      createPicker('x'),
    );
    expect(isDark(background)).toBe(true);
  });
});

describe('the theme of a page', () => {
  it.each([...palettes, ...hostile])(
    'is readable wherever text stands, for $background and $accent',
    (palette) => {
      const theme = themeOf(palette);
      for (const ground of [theme.background, theme.tint]) {
        for (const text of [theme.text, theme.muted, theme.accentText]) {
          expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
        }
      }
      expect(contrast(theme.onAccent, theme.accent)).toBeGreaterThanOrEqual(4.5);
      for (const text of [theme.onInk, theme.mutedOnInk, theme.accentOnInk]) {
        expect(contrast(text, theme.ink)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it.each(palettes)('is readable on its surface: $name', (palette) => {
    const theme = themeOf(palette);
    for (const text of [theme.text, theme.muted, theme.accentText]) {
      expect(contrast(text, theme.surface)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
