import { tokenTypes } from 'css-tree';
import { parse, SelectorType, type Selector } from 'css-what';
import { nameOf, readCss, type CssItem, type CssText } from './css-items';
import { isCombinator } from './match-selector';

export interface Declaration {
  property: string;
  /** Lower case, without `!important`. */
  value: string;
  isImportant: boolean;
}

export interface StyleRule {
  /** The selector as written. */
  source: string;
  selectors: readonly Selector[][];
  /** Whether it applies only on some screens or at some times. */
  isConditional: boolean;
  /** The at-rules around it, in lower case. */
  around: readonly string[];
  declarations: Declaration[];
}

export interface StyleSheet {
  rules: StyleRule[];
  /** What `@keyframes` and `@property` declare, without selectors. */
  others: StyleRule[];
  /** The names of `@keyframes`. */
  animations: Set<string>;
}

/** The declarations that a reader of styles looks at. The value is as written. */
export interface Watched {
  has: (property: string, value: string) => boolean;
}

const maxSelectorCharacters = 2_000;
/** Stands for a selector that we read in another way than browsers do, or cannot read. */
export const anyElement: Selector[][] = [[{ type: SelectorType.Universal, namespace: null }]];
/** An ampersand stands for the rule around, but not in these. */
const escapeOrText = /\\.|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|&/gs;
const hexEscape = /\\[\da-f\s]/i;
/** At-rules that hold no styles of elements. */
const withoutElements = /^(?:counter-style|page|position-try|view-transition)$/;
const withoutSelectors = /^(?:(?:-webkit-)?keyframes|property)$/;
const everyScreen =
  /^(?:(?:only\s+)?(?:screen|all)|\(\s*prefers-reduced-motion\s*:\s*no-preference\s*\)|\s|and)*$/;

/** The rules that set a watched property, in order. */
export function readRules(sheets: readonly string[], watched: Watched): StyleSheet {
  const sheet: StyleSheet = { rules: [], others: [], animations: new Set() };
  for (const css of sheets) readSheet(readCss(css), watched, sheet);
  return sheet;
}

function readSheet(text: CssText, watched: Watched, sheet: StyleSheet): void {
  const known = new Map<CssItem, StyleRule | null>();
  for (const item of text.items) {
    const prelude = sourceOf(text, item);
    if (item.kind === 'at-rule' && item.name.endsWith('keyframes'))
      sheet.animations.add(prelude.split(/\s+/)[1] ?? '');
    if (item.kind !== 'declaration' || !item.parent) continue;
    const name = item.parent.name === 'property' ? initialOf(text, item) : item.name;
    if (!watched.has(name, prelude)) continue;
    let rule = known.get(item.parent);
    if (rule === undefined) {
      rule = ruleOf(text, item.parent);
      known.set(item.parent, rule);
      if (rule) (rule.selectors.length > 0 ? sheet.rules : sheet.others).push(rule);
    }
    rule?.declarations.push(declarationOf(name, prelude));
  }
}

/** The custom property to which a declaration in `@property` gives a value. */
function initialOf(text: CssText, { name, parent }: CssItem): string {
  const [, property = ''] = parent ? sourceOf(text, parent).split(/\s+/) : [];
  return name === 'initial-value' ? nameOf(property) : '';
}

/** The declarations of a style attribute. */
export function readDeclarations(css: string): Declaration[] {
  const text = readCss(css);
  const declarations = text.items.filter(({ kind, parent }) => kind === 'declaration' && !parent);
  return declarations.map((item) => declarationOf(item.name, sourceOf(text, item)));
}

/** The declarations of every rule, and whether key frames hold them. */
export function readAllDeclarations(css: string): (Declaration & { isAnimated: boolean })[] {
  const text = readCss(css);
  return text.items
    .filter(({ kind }) => kind === 'declaration')
    .map((item) => ({
      ...declarationOf(item.name, sourceOf(text, item)),
      isAnimated: item.parent?.parent?.name.endsWith('keyframes') ?? false,
    }));
}

export function declarationOf(property: string, source: string): Declaration {
  const written = source.slice(source.indexOf(':') + 1).toLowerCase();
  const value = written.replace(/!\s*important\s*$/, '').trim();
  return { property, value, isImportant: value.length < written.trim().length };
}

/** The rule of a block, combined with the selectors of the surrounding rules; null if it matches no element on a screen. */
function ruleOf(text: CssText, block: CssItem): StyleRule | null {
  let selector = '';
  let isConditional = false;
  let hasSelectors = true;
  const around: string[] = [];
  for (let item: CssItem | null = block; item; item = item.parent) {
    const source = sourceOf(text, item);
    if (item.kind !== 'at-rule') {
      selector = nest(source, selector);
      continue;
    }
    const query = source
      .slice(source.search(/[\s("]|$/))
      .toLowerCase()
      .trim();
    if (withoutElements.test(item.name) || (item.name === 'media' && /^print\b[^,]*$/.test(query)))
      return null;
    around.push(`@${item.name} ${query}`);
    hasSelectors &&= !withoutSelectors.test(item.name);
    if (item.name === 'media') isConditional ||= !everyScreen.test(query);
    else isConditional ||= item.name !== 'supports' && item.name !== 'layer';
  }
  const read = hasSelectors ? parseSelectors(selector) : [];
  isConditional ||= read === null;
  return { source: selector, selectors: read ?? anyElement, isConditional, around, declarations: [] };
}

function nest(outer: string, inner: string): string {
  if (!inner || outer.length + inner.length > maxSelectorCharacters) return inner || outer;
  const parent = `:is(${outer})`;
  const nested = inner.replace(escapeOrText, (text) => (text === '&' ? parent : text));
  return nested === inner ? `${parent} ${inner}` : nested;
}

function parseSelectors(selector: string): Selector[][] | null {
  if (!selector || selector.length > maxSelectorCharacters || hexEscape.test(selector)) return null;
  try {
    return parse(selector);
  } catch {
    return null;
  }
}

/** The text of an item as browsers read it: a comment separates tokens, but it is no white space. */
function sourceOf({ css, tokens }: CssText, { from, to }: CssItem): string {
  return tokens
    .slice(from, to)
    .map(({ type, start, end }) => (type === tokenTypes.Comment ? '' : css.slice(start, end)))
    .join('')
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
