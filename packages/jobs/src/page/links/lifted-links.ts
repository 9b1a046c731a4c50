import type { BoxSizes } from './box-sizes';
import { ownBox } from './boxes';
import { moveOf } from './moves';
import type { PossibleStyles } from './possible-styles';
import {
  childrenOf,
  isElementNode,
  isSvg,
  parentOf,
  textOf,
  type Document,
  type Element,
} from '../document/tree';

/** A box that moves less than this stays on what belongs to it. */
const nearPixels = 96;
const areaName = /^[a-z][\w-]*$/;
const maxSiblings = 40;
const limits = [
  'height',
  'max-height',
  'block-size',
  'max-block-size',
  'grid-template-rows',
  'grid-auto-rows',
];

/** Finds the links that may lie over other content of a page, or below it. */
export class LiftedLinks {
  private readonly lifted = new Map<Element, boolean>();
  private readonly links = new Map<Element, number>();
  private readonly isTextLifted: boolean;

  constructor(
    document: Document,
    private readonly styles: PossibleStyles,
    private readonly sizes: readonly BoxSizes[],
  ) {
    this.isTextLifted = this.liftsText(document);
  }

  /** Null if the link surely takes room of its own; else the row of links to which it belongs, or the link itself. */
  rowOf(link: Element): Element | null {
    let row: Element | null = null;
    for (let element: Element | null = link; element; element = parentOf(element)) {
      if (this.isTextLifted || this.isLifted(element)) return row ?? link;
      const parent = parentOf(element);
      const isInRow = parent && this.sizes.every((sizes) => sizes.isRow(parent));
      if (!row && isInRow && this.linksIn(element) === 1) row = parent;
    }
    return null;
  }

  private linksIn(element: Element): number {
    const children = childrenOf(element).filter(isElementNode);
    const count =
      this.links.get(element) ??
      children.reduce((sum, child) => sum + this.linksIn(child), element.tagName === 'a' ? 1 : 0);
    this.links.set(element, count);
    return count;
  }

  private isLifted(element: Element): boolean {
    const known = this.lifted.get(element) ?? this.computeLifted(element);
    this.lifted.set(element, known);
    return known;
  }

  private computeLifted(element: Element): boolean {
    const positions = this.styles.own(element).values('position');
    if (positions.some((value) => !/^(?:static|relative)$/.test(value)) || this.isPlaced(element))
      return true;
    return this.sizes.some(
      (sizes) => this.distanceOf(element, sizes) > nearPixels || this.isSqueezed(element, sizes),
    );
  }

  private distanceOf(element: Element, sizes: BoxSizes): number {
    const box = ownBox(element);
    return moveOf(box, sizes, Math.max(sizes.height(box), sizes.width(element))).distance;
  }

  /** Whether an item may stand on another one. Without a place in both directions, it goes where a grid has room. */
  private isPlaced(element: Element): boolean {
    const style = this.styles.own(element);
    const isSet = (...properties: readonly string[]) =>
      style.values(...properties).some((place) => !/^(?:auto|span \d+)$/.test(place));
    const areas = style.values('grid-area').filter((area) => area !== 'auto');
    const siblings = areas.length > 0 ? childrenOf(parentOf(element) ?? element).filter(isElementNode) : [];
    const others = siblings.filter((other) => other !== element).slice(0, maxSiblings);
    const isShared = (area: string) =>
      others.some((other) => this.styles.own(other).values('grid-area').includes(area));
    if (others.length === maxSiblings || areas.some((area) => !areaName.test(area) || isShared(area)))
      return true;
    const isInRow = isSet('grid-row', 'grid-row-start', 'grid-row-end');
    return isInRow && isSet('grid-column', 'grid-column-start', 'grid-column-end', 'grid-area');
  }

  /** Whether content may stick out of a box, so that it lies over what follows. */
  private isSqueezed(element: Element, sizes: BoxSizes): boolean {
    if (/^(?:html|body|a|img)$/.test(element.tagName) || isSvg(element)) return false;
    const style = this.styles.own(element);
    if (style.values('contain').some((value) => /size|strict|var|inherit/.test(value))) return true;
    if (style.isSurely('overflow', /^(?:hidden|clip|auto|scroll)$/)) return false;
    const lengths = sizes
      .measure(ownBox(element), limits, sizes.window.height)
      .flatMap(({ lengths: range }) => range?.min ?? []);
    if (lengths.length === 0) return false;
    const children = childrenOf(element).filter(isElementNode);
    const content = children.reduce((sum, child) => sum + sizes.content(child), 0);
    return content > 2 * Math.max(1, Math.min(...lengths));
  }

  /** Whether most of the page's text may leave its place, so that it may lie over links or below them. */
  private liftsText(document: Document): boolean {
    let lifted = 0;
    const waiting = childrenOf(document).filter(isElementNode);
    for (let element = waiting.pop(); element; element = waiting.pop()) {
      if (isSvg(element) || element.tagName === 'head') continue;
      const floats = this.styles.own(element).values('float');
      const isAway = floats.some((value) => value !== 'none') || this.isLifted(element);
      if (isAway) lifted += textOf(element).length;
      else waiting.push(...childrenOf(element).filter(isElementNode));
    }
    return lifted > textOf(document).length / 2;
  }
}
