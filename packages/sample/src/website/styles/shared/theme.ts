import type { WebsiteBrief } from '@darkroom/kinds/website/tasks/brief';
import { contrast, isDark, mix, readableOn } from '../../../colour';
import { rootRule } from './root-rule';

/** The colours of a page, each fit for where it is used, whatever the brief's palette was. */
export interface Theme {
  background: string;
  surface: string;
  text: string;
  /** Quieter text; readable on background, surface and tint. */
  muted: string;
  line: string;
  /** The accent as a fill, and what can be read on it. */
  accent: string;
  onAccent: string;
  /** The accent as text on background, surface and tint. */
  accentText: string;
  /** Between the background and the surface. */
  tint: string;
  /** A block that stands against the page: dark on bright pages, bright on dark ones. */
  ink: string;
  onInk: string;
  mutedOnInk: string;
  accentOnInk: string;
}

export function themeOf(palette: WebsiteBrief['palette']): Theme {
  const { background, surface } = palette;
  const text = readableOn(palette.text, [background, surface], 7);
  const tint = mix(background, surface, 0.42);
  const grounds = [background, surface, tint];
  const onAccent = bestOn(palette.accent, [background, text, '#ffffff', '#111111']);
  const accent = readableOn(palette.accent, [onAccent], 4.6);
  const ink = text;
  const onInk = readableOn(background, [ink], 7);
  return {
    background,
    surface,
    text,
    muted: readableOn(mix(text, background, 0.32), grounds, 4.8),
    line: mix(text, background, 0.78),
    accent,
    onAccent,
    accentText: readableOn(palette.accent, grounds, 4.6),
    tint,
    ink,
    onInk,
    mutedOnInk: readableOn(mix(onInk, ink, 0.25), [ink], 4.8),
    accentOnInk: readableOn(mix(palette.accent, background, 0.25), [ink], 4.6),
  };
}

/** The theme as custom properties for a style sheet. */
export function themeProperties(theme: Theme): string {
  const entries = Object.entries(theme).map(([name, colour]) => [
    name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    colour,
  ]);
  const scheme = isDark(theme.background) ? 'dark' : 'light';
  return `${rootRule(Object.fromEntries(entries))}:root{color-scheme:${scheme}}`;
}

function bestOn(ground: string, candidates: readonly string[]): string {
  return candidates.reduce((best, candidate) => {
    const isBetter = contrast(candidate, ground) > contrast(best, ground) + 0.8;
    return contrast(best, ground) < 4.5 && isBetter ? candidate : best;
  });
}
