import { BoxSizes } from './box-sizes';
import { ownBox, properties, type Box } from './boxes';
import type { Window } from './fonts';
import { isKnown, sizing } from './harmless-properties';
import { LiftedLinks } from './lifted-links';
import { moveOf } from './moves';
import { possibleStylesOf, type PossibleStyles } from './possible-styles';
import { elementsOf, isSvg, parentOf, type Document, type Element } from '../document/tree';

const windows: readonly Window[] = [
  { width: 390, height: 844 },
  { width: 1_280, height: 800 },
];
/** A box that moves less than this stays over its link. */
const nearPixels = 64;

export interface LinkCover {
  /** The share of the window that the link may cover, at most; not a number if it cannot be estimated. */
  share: number;
  /** If the link may lie over other content: the row of links to which it belongs. Their shares do not add up. */
  row: Element | null;
}

/** Estimates what links may cover, in usual windows. */
export class LinkCovers {
  private readonly styles: PossibleStyles;
  private readonly sizes: readonly BoxSizes[];
  private readonly lifted: LiftedLinks;
  private readonly factors = new Map<BoxSizes, Map<Element, number>>();

  constructor(document: Document) {
    this.styles = possibleStylesOf(document, sizing);
    this.sizes = windows.map((window) => new BoxSizes(this.styles, window));
    this.lifted = new LiftedLinks(document, this.styles, this.sizes);
  }

  coverOf(link: Element): LinkCover {
    const share = Math.max(...this.sizes.map((sizes) => this.shareIn(link, sizes)));
    return { share, row: this.lifted.rowOf(link) };
  }

  private shareIn(link: Element, sizes: BoxSizes): number {
    const whole = sizes.height(ownBox(link));
    let high = whole;
    let wide = sizes.width(link);
    const around = new Map<Element, { isNear: boolean; factor: number }>();
    for (const box of boxesIn(link)) {
      if (!this.isReadable(box)) return Infinity;
      const isLink = box.element === link && !box.isBesides;
      const { distance, factor: own } = isLink ? { distance: 0, factor: 1 } : moveOf(box, sizes);
      const parent = box.isBesides ? box.element : parentOf(box.element);
      const outer = (parent && around.get(parent)) ?? { isNear: true, factor: 1 };
      const isNear = outer.isNear && distance <= nearPixels && isWithin(box, link, sizes);
      const factor = outer.factor * own;
      if (!box.isBesides) around.set(box.element, { isNear, factor });
      const height = sizes.height(box) * factor;
      high += isNear ? Math.max(0, height - whole) + 2 * distance : height;
      const width = box.isBesides ? sizes.widthAround(box) : sizes.width(box.element);
      wide = Math.max(
        wide,
        factor * Math.max(width, sizes.set(box, properties.widths, sizes.widthAround(box))),
      );
    }
    const factor = this.factorOf(link, sizes);
    return (
      Math.min(1, (high * factor) / sizes.window.height) * Math.min(1, (wide * factor) / sizes.window.width)
    );
  }

  /** How much larger an element and what is around it may draw what is in it. */
  private factorOf(element: Element, sizes: BoxSizes): number {
    const factors = this.factors.get(sizes) ?? new Map<Element, number>();
    this.factors.set(sizes, factors);
    const known = factors.get(element);
    if (known !== undefined) return known;
    const parent = parentOf(element);
    const box = ownBox(element);
    const own = this.isReadable(box) ? moveOf(box, sizes).factor : Infinity;
    const factor = own * (parent ? this.factorOf(parent, sizes) : 1);
    factors.set(element, factor);
    return factor;
  }

  /** Whether we know what each property of a box does, and a drawing keeps its content inside. */
  private isReadable(box: Box): boolean {
    const style = box.isBesides ? this.styles.besides(box.element) : this.styles.own(box.element);
    const overflows = style.values(
      'overflow',
      'overflow-x',
      'overflow-y',
      'overflow-block',
      'overflow-inline',
    );
    const isOpen = isSvg(box.element) && overflows.some((value) => !/^(?:hidden|clip)$/.test(value));
    return !isOpen && [...style.properties].every(isKnown);
  }
}

/** Whether what a box refers to lies within the link. */
function isWithin(box: Box, link: Element, sizes: BoxSizes): boolean {
  if (!sizes.isOut(box) || (box.element === link && !box.isBesides)) return true;
  const positions = sizes.styleOf(box).values('position');
  let anchor = positions.every((value) => value === 'absolute') ? sizes.anchorOf(box) : null;
  while (anchor && anchor !== link) anchor = parentOf(anchor);
  return anchor !== null;
}

/** The boxes of a link: of its elements, and before and after them. Drawings keep their content inside. */
function* boxesIn(link: Element): Generator<Box> {
  for (const element of elementsOf(link)) {
    if (isSvg(element) && element.tagName !== 'svg') continue;
    yield ownBox(element);
    yield { element, isBesides: true };
  }
}
