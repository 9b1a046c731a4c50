import type { CssNode } from 'css-tree';
import { measure, type Scale } from './lengths';
import { globalWords, type Measure } from './measures';
import type { PossibleStyle, PossibleStyles } from './possible-styles';
import { parentOf, type Element } from '../document/tree';

export interface Window {
  width: number;
  height: number;
}

export interface Font {
  /** Upper estimates in px. */
  em: number;
  largestEm: number;
  line: number;
  lineFactor: number;
  spacing: number;
  indent: number;
}

const sizes: Readonly<Record<string, number>> = { h1: 2, h2: 1.5, h3: 1.17 };
const larger = 1.2;
const largestWord = 48;
const usual: Font = { em: 16, largestEm: 16, line: 24, lineFactor: 1.5, spacing: 0, indent: 0 };

/** Upper estimates of what is inherited: the font, the lines, and the values of custom properties. */
export class Fonts {
  private readonly fonts = new Map<Element, Font>();
  private readonly beside = new Map<Element, Font>();
  private readonly variables = new Map<Element, Map<string, readonly string[]>>();
  private readonly parsed = new Map<string, CssNode | null>();
  private rem = usual.em;

  constructor(
    private readonly styles: PossibleStyles,
    readonly window: Window,
  ) {}

  of(element: Element): Font {
    const known = this.fonts.get(element);
    if (known) return known;
    const parent = parentOf(element);
    const around = parent ? this.of(parent) : usual;
    const size = sizes[element.tagName] ?? 1;
    const font = this.derive(this.styles.own(element), { ...around, em: around.em * size }, element);
    if (!parent) this.rem = font.em;
    this.fonts.set(element, font);
    return font;
  }

  /** The font of a box before or after an element. */
  besides(element: Element): Font {
    const font =
      this.beside.get(element) ?? this.derive(this.styles.besides(element), this.of(element), element);
    this.beside.set(element, font);
    return font;
  }

  private derive(style: PossibleStyle, around: Font, element: Element): Font {
    const em = this.sizeOf(style, around, element);
    const largestEm = Math.max(em, around.largestEm);
    const scale = this.scale(element, { ...around, em, largestEm });
    const own = style.values('line-height').map((value) => measure(value, { ...scale, percent: em }));
    const shorthand = style.values('font').map((value) => measure(partsOfFont(value, scale).line, scale));
    const isSure = style.sure('line-height') !== undefined;
    const lines = [...own, ...shorthand];
    const lineFactor = Math.max(
      isSure ? 0 : around.lineFactor,
      ...lines.map(({ numbers, words }) => (words.includes('unknown') ? Infinity : (numbers?.max ?? 0))),
    );
    const fixed = Math.max(0, ...lines.map(({ lengths }) => lengths?.max ?? 0));
    const inherited = isSure ? 0 : Math.max(0, around.line - around.lineFactor * around.em);
    const upper = (property: string) =>
      Math.max(
        0,
        ...style.values(property).map((value) => largestOf(measure(value, { ...scale, percent: em }))),
      );
    return {
      em,
      largestEm,
      lineFactor,
      line: Math.max(lineFactor * em, fixed, inherited + lineFactor * em, em * 1.2),
      spacing: Math.max(around.spacing, upper('letter-spacing'), upper('word-spacing')),
      indent: Math.max(around.indent, upper('text-indent')),
    };
  }

  private sizeOf(style: PossibleStyle, around: Font, element: Element): number {
    const scale = this.scale(element, around);
    const read = (value: string) => {
      const { lengths, words } = measure(value, { ...scale, percent: around.em });
      const isWord = words.some((word) => word !== 'inherit' && !globalWords.has(word));
      const word = words.includes('unknown')
        ? Infinity
        : isWord
          ? Math.max(around.em * larger, largestWord)
          : around.em;
      return Math.max(lengths?.max ?? 0, lengths ? 0 : word);
    };
    const own = style.values('font-size').map(read);
    const shorthand = style.values('font').map((value) => read(partsOfFont(value, scale).size));
    const isReplaced = style.sure('font-size') !== undefined;
    return Math.max(...own, ...shorthand, isReplaced ? 0 : around.em);
  }

  scale(element: Element, { em, largestEm, line }: Pick<Font, 'em' | 'largestEm' | 'line'>): Scale {
    const valuesOf = (name: string) => this.valuesOf(name, element);
    const { rem, parsed: read } = this;
    return { ...this.window, em, largestEm, line, rem, percent: 0, valuesOf, read };
  }

  /** The values of a custom property from the element, what is drawn beside it, and everything around it. */
  private valuesOf(name: string, element: Element): readonly string[] {
    const variables = this.variables.get(element) ?? new Map<string, readonly string[]>();
    this.variables.set(element, variables);
    const known = variables.get(name);
    if (known) return known;
    const parent = parentOf(element);
    const inherited = parent ? this.valuesOf(name, parent) : [];
    const own = [...this.styles.own(element).values(name), ...this.styles.besides(element).values(name)];
    const all = own.length === 0 ? inherited : [...new Set([...inherited, ...own])];
    variables.set(name, all);
    return all;
  }
}

/** The size and the line height in a `font`. A variable without a slash beside it may hold both. */
function partsOfFont(value: string, { valuesOf }: Scale): { size: string; line: string } {
  let depth = 0;
  const slash = [...value].findIndex((character) => {
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    return character === '/' && depth === 0;
  });
  if (slash >= 0) {
    const line = /^\s*(?:[-\w]*\((?:[^()]|\([^()]*\))*\)|[^\s(]+)/.exec(value.slice(slash + 1))?.[0];
    return { size: value.slice(0, slash), line: line ?? 'unknown' };
  }
  const names = [...value.matchAll(/var\(\s*(--[^\s,)]+)/g)].map(([, name = '']) => name);
  const isPlain = names.flatMap(valuesOf).every((text) => !/\/|var\(/.test(text));
  return { size: value, line: isPlain && !/var\([^)]*,/.test(value) ? 'normal' : 'unknown' };
}

const largestOf = ({ lengths, words }: Measure) =>
  Math.max(lengths?.max ?? 0, words.includes('unknown') ? Infinity : 0);
