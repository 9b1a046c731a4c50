import { Fonts, type Window } from './fonts';
import { measure } from './lengths';
import { globalWords, type Measure } from './measures';
import type { PossibleStyle, PossibleStyles } from './possible-styles';
import { parentOf, type Element } from '../document/tree';

/** A box of the page: an element's own, or the one that is drawn before or after it. */
export interface Box {
  element: Element;
  isBesides: boolean;
}

export const ownBox = (element: Element): Box => ({ element, isBesides: false });

const sidesOf = (property: string, axis: string) => {
  const ends = axis === 'block' ? ['top', 'bottom'] : ['left', 'right'];
  const sides = [axis, `${axis}-start`, `${axis}-end`, ...ends];
  return [property, ...sides.map((side) => `${property}-${side}`)];
};

/** Properties that set the same of a box, across or along the lines. */
export const properties = {
  heights: [
    ...['height', 'min-height', 'block-size', 'min-block-size'],
    ...['contain-intrinsic-size', 'contain-intrinsic-height', 'contain-intrinsic-block-size'],
  ],
  widths: [
    ...['width', 'min-width', 'inline-size', 'min-inline-size'],
    ...['contain-intrinsic-size', 'contain-intrinsic-width', 'contain-intrinsic-inline-size'],
  ],
  paddings: sidesOf('padding', 'block'),
  margins: sidesOf('margin', 'block'),
  borders: [...sidesOf('border', 'block'), ...sidesOf('border', 'block').map((side) => `${side}-width`)],
  sidePaddings: sidesOf('padding', 'inline'),
  sideMargins: sidesOf('margin', 'inline'),
  sideBorders: [
    ...sidesOf('border', 'inline'),
    ...sidesOf('border', 'inline').map((side) => `${side}-width`),
  ],
  insets: [...sidesOf('inset', 'block').slice(0, 4), 'top', 'bottom'],
  sideInsets: [...sidesOf('inset', 'inline').slice(0, 4), 'left', 'right'],
};

const byContent = new Set([
  ...'auto none normal content fit-content min-content max-content'.split(' '),
  ...globalWords,
]);
const byContainer = new Set([
  'stretch',
  'fill-available',
  '-webkit-fill-available',
  '-moz-available',
  'inherit',
]);
const lines = /^(?:thin|medium|thick|solid|double|dashed|dotted|ridge|groove|inset|outset)$/;
const thickestLine = 5;
const manyPixels = 1e6;

/** Reads what the possible styles of boxes set in one window, in px. What is unknown is infinite. */
export abstract class Boxes {
  private readonly known = new Map<string, Map<Element, number>>();
  readonly fonts: Fonts;

  constructor(
    protected readonly styles: PossibleStyles,
    readonly window: Window,
  ) {
    this.fonts = new Fonts(styles, window);
  }

  abstract widthAround(box: Box): number;

  styleOf({ element, isBesides }: Box): PossibleStyle {
    return isBesides ? this.styles.besides(element) : this.styles.own(element);
  }

  measure(box: Box, names: readonly string[], percent: number): Measure[] {
    return this.measureValues(box, this.styleOf(box).values(...names), percent);
  }

  protected measureValues(box: Box, values: readonly string[], percent = 0): Measure[] {
    if (values.length === 0) return [];
    const font = box.isBesides ? this.fonts.besides(box.element) : this.fonts.of(box.element);
    const scale = { ...this.fonts.scale(box.element, font), percent };
    return values.map((value) => measure(value, scale));
  }

  /** The largest length, negative ones counted as well. */
  largest(box: Box, names: readonly string[], percent?: number): number {
    if (this.styleOf(box).values(...names).length === 0) return 0;
    const measures = this.measure(box, names, percent ?? this.widthAround(box));
    const sizes = measures.map(({ lengths, words }) => {
      if (words.includes('unknown') || words.includes('inherit')) return Infinity;
      const line = words.some((word) => lines.test(word)) ? thickestLine : 0;
      return Math.max(line, lengths?.max ?? 0, -(lengths?.min ?? 0));
    });
    return Math.max(0, ...sizes);
  }

  protected once(what: string, element: Element, compute: () => number): number {
    const known = this.known.get(what) ?? new Map<Element, number>();
    this.known.set(what, known);
    const value = known.get(element) ?? compute();
    known.set(element, value);
    return value;
  }

  /** Whether a box may leave the flow. */
  isOut(box: Box): boolean {
    return this.styleOf(box)
      .values('position')
      .some((value) => !/^(?:static|relative|sticky|initial|unset|revert)$/.test(value));
  }

  isSurelyOut(element: Element): boolean {
    return this.styles.own(element).isSurely('position', /^(?:absolute|fixed)$/);
  }

  protected edges(box: Box): number {
    return 2 * (this.largest(box, properties.paddings) + this.largest(box, properties.borders));
  }

  /** A size that properties set; `whole` is what percentages and `stretch` refer to, 0 if it is the content. */
  set(box: Box, names: readonly string[], whole: number): number {
    const shares = this.measure(box, names, manyPixels);
    const none = this.measure(box, names, 0);
    const sizes = this.measure(box, names, whole).map(({ lengths, words }, index) => {
      const share = ((shares[index]?.lengths?.max ?? 0) - (none[index]?.lengths?.max ?? 0)) / manyPixels;
      if (whole === 0 && share > 1.01) return Infinity;
      const others = words.filter((word) => !byContent.has(word));
      const byWord =
        others.length === 0 ? 0 : others.every((word) => byContainer.has(word)) ? whole : Infinity;
      return Math.max(byWord, lengths?.max ?? 0);
    });
    return Math.max(0, ...sizes);
  }

  /** The height of a box as a share of its width, 0 if nothing sets it. */
  protected ratioOf(box: Box): number {
    const values = this.styleOf(box).values('aspect-ratio');
    const ratios = values.map((value) => {
      if (byContent.has(value)) return 0;
      const [, width, height = '1'] =
        /^(?:auto\s+)?(\d*\.?\d+)(?:\s*\/\s*(\d*\.?\d+))?(?:\s+auto)?$/.exec(value) ?? [];
      return width === undefined ? Infinity : Number(height) / Number(width);
    });
    return Math.max(0, ...ratios);
  }

  /** The nearest surely positioned element around a box. */
  anchorOf({ element, isBesides }: Box): Element | null {
    let above = isBesides ? element : parentOf(element);
    while (above && !this.styles.own(above).isSurely('position', /^(?:relative|absolute|fixed|sticky)$/))
      above = parentOf(above);
    return above;
  }
}
