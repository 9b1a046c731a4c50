import { shorten } from '../document/shorten';
import { tokenTypes } from 'css-tree';
import { PageBreach } from '../document/bounds';
import { refusedProperties } from '../allowed/css-allowed';
import { CssGuard, type CssFault } from './css-faults';
import { readCss, type CssItem, type CssText } from './css-items';

export interface CssRemoved extends CssFault {
  /** The removed text, shortened. */
  source: string;
  /** The line within the text. */
  line: number;
  /** Whether the text exceeds a bound, so that nothing of it is left. */
  isBreach?: boolean;
}

export interface CleanCss {
  css: string;
  removed: CssRemoved[];
}

const maxRounds = 6;
const isHarmful = /<[/!]/;

/**
 * Removes declarations and rules that could load anything outside of `paths`, run something, or end the surrounding element.
 * Everything else stays, character by character. A second call on the result changes nothing.
 */
export function cleanCss(written: string, paths: readonly string[]): CleanCss {
  const removed: CssRemoved[] = [];
  let css = written.replaceAll('\0', '\uFFFD');
  try {
    for (let round = 0; round < maxRounds; round++) {
      const next = cleanOnce(readCss(css), paths, removed);
      if (next === css && !isHarmful.test(css)) return { css, removed };
      css = next;
    }
  } catch (error) {
    if (!(error instanceof PageBreach)) throw error;
    return refuse(written, error.message);
  }
  return refuse(written, 'The CSS cannot be read safely: write it plainly.');
}

function refuse(written: string, why: string): CleanCss {
  return { css: '', removed: [{ why, source: shorten(written.slice(0, 200)), line: 1, isBreach: true }] };
}

/** Whether the value of an attribute that contains CSS, such as `fill`, may stay. */
export function isCleanValue(value: string, paths: readonly string[]): boolean {
  const { css, removed } = cleanCss(`fill:${value}`, paths);
  return removed.length === 0 && css === `fill:${value}`;
}

function cleanOnce(text: CssText, paths: readonly string[], removed: CssRemoved[]): string {
  const { css, tokens, items } = text;
  const guard = new CssGuard(css, paths);
  const gone = new Set<CssItem>();
  const lines = new LineCounter(css);
  const cuts = unneededIn(text);
  for (const item of items) {
    if (item.parent && gone.has(item.parent)) gone.add(item);
    if (gone.has(item)) continue;
    const edits = guard.edits.length;
    const fault = faultOfItem(guard, item, tokens);
    if (!fault) continue;
    guard.edits.length = edits;
    gone.add(item);
    cuts.push({ start: item.start, end: item.end, text: '' });
    const source = shorten(css.slice(item.start, Math.min(item.end, item.start + 200)));
    removed.push({ ...fault, source, line: lines.at(item.start) });
  }
  return apply(css, [...cuts, ...guard.edits]);
}

function faultOfItem(guard: CssGuard, item: CssItem, tokens: CssText['tokens']): CssFault | null {
  if (refusedProperties.has(item.name)) return { why: `${item.name} is not allowed` };
  const fault = guard.faultOf(tokens.slice(item.from, item.to));
  return (
    fault ?? (isUnfollowed(item) && guard.hasFragment ? { why: 'it hides a reference', address: '#' } : null)
  );
}

/** What a custom property, an animation or broken CSS refers to cannot be counted where it is used. */
function isUnfollowed(item: CssItem): boolean {
  if (item.kind === 'rule' || item.name.startsWith('--') || item.name === 'initial-value') return true;
  for (let above = item.parent; above; above = above.parent)
    if (above.name.endsWith('keyframes')) return true;
  return false;
}

/** Comments that could end the surrounding element, and the marks that hid CSS from old browsers. */
function unneededIn({ css, tokens }: CssText) {
  const cuts: { start: number; end: number; text: string }[] = [];
  for (const { type, start, end } of tokens) {
    if (type === tokenTypes.CDO || type === tokenTypes.CDC) cuts.push({ start, end, text: ' ' });
    const isComment = type === tokenTypes.Comment;
    if (isComment && isHarmful.test(css.slice(start, end))) cuts.push({ start, end, text: '/**/' });
  }
  return cuts;
}

function apply(css: string, edits: readonly { start: number; end: number; text: string }[]): string {
  const parts: string[] = [];
  let position = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < position) continue;
    parts.push(css.slice(position, start), text);
    position = end;
  }
  return parts.join('') + css.slice(position);
}

/** Counts lines only forward, so that many places cost one pass. */
class LineCounter {
  private position = 0;
  private line = 1;

  constructor(private readonly text: string) {}

  at(offset: number): number {
    for (; this.position < offset; this.position++) if (this.text[this.position] === '\n') this.line++;
    return this.line;
  }
}
