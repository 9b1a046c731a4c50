import { parse, SelectorType, type Selector } from 'css-what';
import { nameOf, readCss, type CssItem, type CssText } from './css-items';
import { isCombinator } from './match-selector';

export interface Declaration {
  property: string;
  /** Lower case, without `!important`. */
  value: string;
  isImportant: boolean;
}

interface StyleRule {
  /** The selector as written. */
  source: string;
  selectors: readonly Selector[][];
  /** Whether it applies only on some screens or at some times. */
  isConditional: boolean;
  declarations: Declaration[];
}

export interface StyleSheet {
  rules: StyleRule[];
  /** The names of `@keyframes`. */
  animations: Set<string>;
}

const maxSelectorCharacters = 2_000;
const everyScreen =
  /^(?:(?:only\s+)?(?:screen|all)|\(\s*prefers-reduced-motion\s*:\s*no-preference\s*\)|\s|and)*$/;

/** The rules that set a watched property, in order. */
export function readRules(sheets: readonly string[], watched: ReadonlySet<string>): StyleSheet {
  const sheet: StyleSheet = { rules: [], animations: new Set() };
  for (const css of sheets) readSheet(readCss(css), watched, sheet);
  return sheet;
}

function readSheet(text: CssText, watched: ReadonlySet<string>, { rules, animations }: StyleSheet): void {
  const known = new Map<CssItem, StyleRule | null>();
  for (const item of text.items) {
    const prelude = sourceOf(text, item);
    if (item.kind === 'at-rule' && item.name.endsWith('keyframes'))
      animations.add(prelude.split(/\s+/)[1] ?? '');
    if (item.kind !== 'declaration' || !item.parent || !watched.has(item.name)) continue;
    let rule = known.get(item.parent);
    if (rule === undefined) {
      rule = ruleOf(text, item.parent);
      known.set(item.parent, rule);
      if (rule) rules.push(rule);
    }
    rule?.declarations.push(declarationOf(item.name, prelude));
  }
}

/** The declarations of a style attribute. */
export function readDeclarations(css: string): Declaration[] {
  const text = readCss(css);
  const declarations = text.items.filter(({ kind, parent }) => kind === 'declaration' && !parent);
  return declarations.map((item) => declarationOf(item.name, sourceOf(text, item)));
}

function declarationOf(property: string, source: string): Declaration {
  const written = source.slice(source.indexOf(':') + 1).toLowerCase();
  const value = written.replace(/!\s*important\s*$/, '').trim();
  return { property, value, isImportant: value.length < written.trim().length };
}

/** The rule of a block, combined with the selectors of the surrounding rules; null if it matches no element on a screen. */
function ruleOf(text: CssText, block: CssItem): StyleRule | null {
  let selector = '';
  let isConditional = false;
  for (let item: CssItem | null = block; item; item = item.parent) {
    const source = sourceOf(text, item);
    if (item.kind !== 'at-rule') selector = nest(source, selector);
    else if (item.name === 'media') {
      const query = source.slice('@media'.length).toLowerCase().trim();
      if (/^print\b/.test(query)) return null;
      isConditional ||= !everyScreen.test(query);
    } else if (item.name === 'container' || item.name === 'scope') isConditional = true;
    else if (item.name !== 'supports' && item.name !== 'layer') return null;
  }
  const selectors = parseSelectors(selector);
  return selectors && { source: selector, selectors, isConditional, declarations: [] };
}

function nest(outer: string, inner: string): string {
  if (!inner || outer.length + inner.length > maxSelectorCharacters) return inner || outer;
  return inner.includes('&') ? inner.replaceAll('&', `:is(${outer})`) : `:is(${outer}) ${inner}`;
}

function parseSelectors(selector: string): Selector[][] | null {
  if (!selector || selector.length > maxSelectorCharacters) return null;
  try {
    return parse(selector);
  } catch {
    return null;
  }
}

function sourceOf({ css, tokens }: CssText, { from, to }: CssItem): string {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (!first || !last) return '';
  return css
    .slice(first.start, last.end)
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .trim();
}

/** Ids, classes and tags in one number. */
export function specificityOf(selector: readonly Selector[]): number {
  return selector.reduce((sum, part) => sum + weightOf(part), 0);
}

function weightOf(part: Selector): number {
  if (isCombinator(part) || part.type === SelectorType.Universal) return 0;
  if (part.type === SelectorType.Tag || part.type === SelectorType.PseudoElement) return 1;
  if (part.type === SelectorType.Attribute)
    return part.name === 'id' && part.action === 'equals' ? 1_000_000 : 1_000;
  if (part.type !== SelectorType.Pseudo || !Array.isArray(part.data)) return 1_000;
  return nameOf(part.name) === 'where' ? 0 : Math.max(0, ...part.data.map(specificityOf));
}
