import { lexer } from 'css-tree';
import { SelectorType, type Selector } from 'css-what';
import { PageBreach } from '../document/bounds';
import { isBesides, matchRules, sheetsOf } from '../css/cascade';
import {
  anyElement,
  readDeclarations,
  readRules,
  specificityOf,
  type Declaration,
  type StyleRule,
  type Watched,
} from '../css/read-rules';
import { attribute, elementsOf, type Document, type Element } from '../document/tree';

interface Option {
  value: string;
  rank: number;
  /** Whether it holds in every browser, on every screen and in every state, or on wide screens. */
  holds: 'always' | 'wide' | 'narrow' | 'maybe';
}

const ranks = { style: 1e15, important: 2e15, unknown: 1e16 };
const prefix = /^-(?:webkit|moz|ms|o)-/;
/** Selectors and values that every browser reads, and reads like us. */
const plainSelector =
  /^(?:[\s>+~,]|(?<![^\s>+~,])\*|[.#]?-?[a-z_][\w-]*(?![\w-])|:(?:root|hover|focus|focus-visible|focus-within|active|visited|first-child|last-child)(?![\w-])|::?(?:before|after)(?=\s*(?:,|$)))+$/i;
const oddCombinators = /^[>+~,]|[>+~,]\s*[>+~,]|[>+~,]$/;
const plainValue =
  /^(?:(?!inherit|revert-layer)[a-z]+(?:-[a-z]+)*|0|\d{1,5}(?:\.\d+)?(?:px|r?em|%|v[wh])|(?:\d?fr\s*){1,9}|repeat\(\s*(?:\d|auto-fi[lt])\s*,\s*(?:1fr|minmax\(\s*\d+px\s*,\s*1fr\s*\))\s*\))$/;
const wide = /^@media\s*(?:(?:only\s+)?screen\s+and\s*)?\(\s*min-width\s*:\s*(\d+(?:\.\d+)?)(px|r?em)\s*\)$/;
const maxAdditions = 2_000_000;
const wideWindow = 1_280;

const narrow = /^@media\s*(?:(?:only\s+)?screen\s+and\s*)?\(\s*max-width\s*:\s*\d{1,3}(?:\.\d+)?px\s*\)$/;

/** Every value that a property of one element, or of what is drawn beside it, may have. */
export class PossibleStyle {
  private readonly options = new Map<string, Option[]>();
  private readonly winners = new Map<string, readonly string[]>();

  add(property: string, option: Option): void {
    this.winners.delete(property);
    const options = this.options.get(property);
    if (options) options.push(option);
    else this.options.set(property, [option]);
  }

  get properties(): Iterable<string> {
    return this.options.keys();
  }

  /** The values that a stronger rule does not surely replace. */
  values(...properties: readonly string[]): readonly string[] {
    if (this.options.size === 0) return [];
    return properties.flatMap((property) => this.valuesOf(property));
  }

  private valuesOf(property: string): readonly string[] {
    const options = this.options.get(property);
    if (!options) return [];
    const known = this.winners.get(property);
    if (known) return known;
    const least = strongest(options, ['always'])?.rank ?? -1;
    const values = [...new Set(options.filter(({ rank }) => rank >= least).map(({ value }) => value))];
    this.winners.set(property, values);
    return values;
  }

  /** The value that holds on every screen and in every state. */
  sure(property: string): string | undefined {
    const options = this.options.get(property) ?? [];
    const best = strongest(options, ['always', 'wide', 'narrow', 'maybe']);
    return best?.holds === 'always' ? best.value : undefined;
  }

  /** Whether a value of that form holds on every screen and in every state, whichever rule wins. */
  isSurely(property: string, form: RegExp): boolean {
    const isSet = strongest(this.options.get(property) ?? [], ['always']) !== undefined;
    return isSet && this.values(property).every((value) => form.test(value));
  }

  /** The value that holds on wide screens in every state. */
  sureIfWide(property: string): string | undefined {
    const best = strongest(this.options.get(property) ?? [], ['always', 'wide', 'maybe']);
    return best?.holds === 'maybe' ? undefined : best?.value;
  }
}

function strongest(options: readonly Option[], holds: readonly Option['holds'][]): Option | undefined {
  return options
    .filter((option) => holds.includes(option.holds))
    .reduce<Option | undefined>(
      (best, option) => (best && best.rank > option.rank ? best : option),
      undefined,
    );
}

export interface PossibleStyles {
  own: (element: Element) => PossibleStyle;
  besides: (element: Element) => PossibleStyle;
}

/** Collects what the rules of a page may give to its elements: on any screen, in any state and at any moment. */
export function possibleStylesOf(document: Document, watched: Watched): PossibleStyles {
  const elements = [...elementsOf(document)];
  const { rules, others } = readRules(sheetsOf(elements), watched);
  const own = new Map(elements.map((element) => [element, new PossibleStyle()]));
  const besides = new Map(elements.map((element) => [element, new PossibleStyle()]));
  const options = new OptionMaker();
  const of = (styles: typeof own) => (element: Element) => styles.get(element) ?? new PossibleStyle();
  matchRules(elements, rules, ({ rule, order, selector, element, match }) => {
    const isAny = rule.selectors === anyElement;
    const isRanked = !isAny && isCounted(selector);
    const rank = isRanked ? specificityOf(selector) * 1_000 + order / 100 : ranks.unknown;
    // A box before an element and one after it share their styles, so that no rule surely replaces another.
    const holds = match === 'yes' && !isAny && !isBesides(selector) ? whenHolds(rule) : 'maybe';
    const maps = isAny ? [own, besides] : [isBesides(selector) ? besides : own];
    for (const declaration of rule.declarations)
      for (const map of maps) options.add(of(map)(element), declaration, { rank, holds });
  });
  for (const element of elements) {
    const declarations = readDeclarations(attribute(element, 'style') ?? '');
    for (const declaration of declarations)
      if (watched.has(declaration.property, declaration.value))
        options.add(of(own)(element), declaration, { rank: ranks.style, holds: 'always' });
  }
  const additions = others.reduce((sum, { declarations }) => sum + declarations.length, 0);
  if (additions * elements.length > maxAdditions)
    throw new PageBreach('The style sheet has too many animations: write simpler ones.');
  for (const style of [...own.values(), ...besides.values()]) addOthers(style, others, options);
  return { own: of(own), besides: of(besides) };
}

class OptionMaker {
  private readonly plain = new Map<string, boolean>();

  add(style: PossibleStyle, declaration: Declaration, { rank, holds }: Omit<Option, 'value'>): void {
    const { property, value, isImportant } = declaration;
    const own = value.includes('!') ? ranks.unknown : rank + (isImportant ? ranks.important : 0);
    const isSure = holds !== 'maybe' && this.isPlain(property, value);
    style.add(property.replace(prefix, ''), { value, rank: own, holds: isSure ? holds : 'maybe' });
  }

  private isPlain(property: string, value: string): boolean {
    if (!plainValue.test(value)) return false;
    const key = `${property}:${value}`;
    const known = this.plain.get(key) ?? lexer.matchProperty(property, value).error === null;
    this.plain.set(key, known);
    return known;
  }
}

/** A registered property concerns everything; key frames only what may be animated by them. */
function addOthers(style: PossibleStyle, others: readonly StyleRule[], options: OptionMaker): void {
  const animations = style.values('animation', 'animation-name').join(' ');
  for (const { around, declarations } of others) {
    const frames = around.find((source) => /^@[-a-z]*keyframes/.test(source));
    const name = frames?.split(/\s+/)[1]?.replace(/["']/g, '') ?? '';
    if (frames && !animations.includes(name) && !/var\(|inherit|\\/.test(animations + name)) continue;
    for (const declaration of declarations)
      options.add(style, declaration, { rank: ranks.unknown, holds: 'maybe' });
  }
}

function whenHolds({ source, around }: StyleRule): Option['holds'] {
  if (around.some((rule) => narrow.test(rule))) return 'narrow';
  if (source.length > 200 || oddCombinators.test(source.trim()) || !plainSelector.test(source))
    return 'maybe';
  const isWide = around.every((rule) => {
    const [, size, unit] = wide.exec(rule) ?? [];
    return size !== undefined && Number(size) * (unit === 'px' ? 1 : 16) <= wideWindow;
  });
  return around.length === 0 ? 'always' : isWide ? 'wide' : 'maybe';
}

/** Whether the specificity is the browsers' one: an argument can hold selectors that we do not count. */
function isCounted(selector: readonly Selector[]): boolean {
  return selector.every((part) => {
    if (part.type !== SelectorType.Pseudo || part.data === null) return true;
    if (typeof part.data === 'string') return /^[\s\dn+-]*(?:odd|even)?$/i.test(part.data);
    return part.data.every(isCounted);
  });
}
