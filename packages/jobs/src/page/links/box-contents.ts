import { BoxPictures } from './box-pictures';
import { isBlockTag } from './box-widths';
import { ownBox, properties, type Box } from './boxes';
import type { Measure } from './measures';
import { childrenOf, isElementNode, isSvg, isTextNode, type Element } from '../document/tree';

const characterWidth = 0.6;
const charactersOfLine = 15;
const charactersOfValue = 40;
const rowsOf = ['grid-template-rows', 'grid-template', 'grid'];
const gaps = ['gap', 'row-gap', 'grid-gap', 'grid-row-gap', 'border-spacing'];
const breaking = ['word-break', 'overflow-wrap', 'word-wrap', 'line-break', 'hyphens'];
const notInRows = /repeat\(\s*\d+\s*,|\)|minmax\(|\[[^\]]*\]|"[^"]*"|,|\//g;

/** Upper estimates of the heights that boxes need for what is in them, with their paddings. */
export abstract class BoxContents extends BoxPictures {
  content(element: Element): number {
    return this.once('content', element, () => {
      const box = ownBox(element);
      if (element.tagName === 'img' || element.tagName === 'svg')
        return this.picture(element) + this.edges(box);
      if (isSvg(element)) return 0;
      const set = Math.max(
        this.set(box, properties.heights, 0),
        this.ratioOf(box) * this.width(element) || 0,
      );
      return Math.max(set, this.inside(element)) + this.edges(box) + this.clearance(box);
    });
  }

  private inside(element: Element): number {
    const children = childrenOf(element).filter(isElementNode);
    const inFlow = children.filter((child) => !this.isSurelyOut(child));
    const heights = inFlow.map((child) => this.content(child) + this.around(ownBox(child)));
    const least = inFlow.every(isBlockTag) ? 0 : this.fonts.of(element).line;
    const all = this.isRow(element)
      ? Math.max(0, ...heights)
      : heights.reduce((sum, height) => sum + height, 0);
    const count = children.length + this.lastPlace(children);
    const gap = count && count * this.largest(ownBox(element), gaps);
    const beside = { element, isBesides: true };
    const drawn = this.isOut(beside)
      ? 0
      : 2 * (this.drawn(beside) + this.edges(beside) + this.around(beside));
    return Math.max(least, all) + gap + drawn + this.rows(element, count) + this.text(element);
  }

  /** What a box adds to the height of its parent outside of itself. */
  private around(box: Box): number {
    const line = this.fonts.of(box.element).line;
    const margins = 2 * this.largest(box, properties.margins) + this.largest(box, ['vertical-align'], line);
    return margins + this.set(box, ['flex-basis'], 0) + this.clearance(box);
  }

  /** Below a float, a box may begin anywhere. */
  private clearance(box: Box): number {
    return this.styleOf(box)
      .values('clear')
      .every((value) => value === 'none')
      ? 0
      : Infinity;
  }

  private lastPlace(children: readonly Element[]): number {
    const places = children.flatMap((child) =>
      this.styles.own(child).values('grid-row', 'grid-area', 'grid-row-start', 'grid-row-end'),
    );
    return Math.max(0, ...places.flatMap((place) => place.match(/\d+/g) ?? []).map(Number));
  }

  /** The rows of a grid that have a height of their own. */
  protected rows(element: Element, count: number): number {
    const box = ownBox(element);
    const templates = this.styleOf(box).values(...rowsOf);
    const times = templates.flatMap((value) =>
      [...value.matchAll(/repeat\(\s*(\d+)/g)].map(([, number]) => Number(number)),
    );
    const parts = templates.map((value) => value.split(/\s+/).length);
    const plain = templates.map((value) => value.replace(notInRows, ' '));
    const largest = Math.max(0, ...this.measureValues(box, plain).map(largestRow));
    const auto = Math.max(0, ...this.measure(box, ['grid-auto-rows'], 0).map(largestRow));
    return (
      (largest && largest * Math.max(1, ...times) * Math.max(1, ...parts)) + (auto && count && auto * count)
    );
  }

  /** Whether an element surely puts its children in one row. */
  isRow(element: Element): boolean {
    const style = this.styles.own(element);
    const directions = style.values('flex-direction', 'flex-flow', 'flex-wrap');
    return (
      style.isSurely('display', /^(?:inline-)?flex$|^none$/) &&
      directions.every((value) => /^(?:row|nowrap|row nowrap|row-reverse)$/.test(value))
    );
  }

  /** The content of the boxes before and after an element. */
  protected drawn(box: Box): number {
    const texts = this.styleOf(box).values('content');
    const length = Math.max(
      0,
      ...texts.map((text) => (/counter|attr|var/.test(text) ? charactersOfValue : text.length)),
    );
    const width = Math.max(
      this.set(box, properties.widths, this.width(box.element)),
      this.width(box.element),
    );
    const lines =
      length > '""'.length ? this.fonts.besides(box.element).line * (1 + length / charactersOfLine) : 0;
    return Math.max(this.set(box, properties.heights, 0), this.ratioOf(box) * width || 0, lines);
  }

  /** The height of an element's own text. */
  private text(element: Element): number {
    const { em, line, spacing, indent } = this.fonts.of(element);
    if (element.tagName === 'br') return line;
    const text = childrenOf(element)
      .filter(isTextNode)
      .map(({ value }) => value)
      .join(' ');
    const words = text.split(/\s+/).filter(Boolean);
    if (words.length === 0) return 0;
    const style = this.styles.own(element);
    const isBreakable = style.values(...breaking).some((value) => !/normal|keep-all|manual|none/.test(value));
    const characters = words.join(' ').length;
    // Chinese and other scripts break between all characters.
    const most = isBreakable || /[\u2E80-\uFFFF]/.test(text) ? characters : words.length;
    const room = this.room(element) - indent;
    const lines = room > em * 4 ? Math.ceil((characters * (em * characterWidth + spacing)) / room) : most;
    const isPlain =
      style.values('white-space', 'white-space-collapse').length === 0 && element.tagName !== 'pre';
    return (Math.min(lines, most) + (isPlain ? 0 : text.split('\n').length)) * line;
  }
}

const largestRow = ({ lengths, words }: Measure) =>
  words.includes('unknown') || words.includes('inherit') ? Infinity : (lengths?.max ?? 0);
