import { Boxes, ownBox, properties, type Box } from './boxes';
import { attribute, childrenOf, isElementNode, parentOf, type Element } from '../document/tree';

const blockDisplay = /^(?:block|flow-root|inline-block|flex|inline-flex|grid|inline-grid|list-item|none)$/;
const blocks = new Set(
  'html body div section article main header footer nav aside figure figcaption p ul ol li h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);
const wideFrom = 800;
/** Columns of one width, or of a least one. */
const equalColumns =
  /^(?:(?:1fr\s+)+1fr|repeat\(\s*(?:[2-9]|auto-fi[lt])\s*,\s*(?:1fr|minmax\(\s*(\d+)px\s*,\s*1fr\s*\))\s*\))$/;
const usualColumns =
  /^(?:none|auto|(?:1fr\s*)+|repeat\(\s*(?:\d|auto-fi[lt])\s*,\s*(?:1fr|minmax\([^,]*,\s*1fr\s*\))\s*\))$/;

/** Upper estimates of the widths of boxes. */
export abstract class BoxWidths extends Boxes {
  /** The width that a box may have, without what flows out of it. */
  width(element: Element): number {
    return this.once('width', element, () => {
      const box = ownBox(element);
      const style = this.styleOf(box);
      const around = this.widthAround(box);
      const set = Math.max(this.set(box, properties.widths, around), this.byRatio(box));
      const edges =
        2 * (this.largest(box, properties.sidePaddings) + this.largest(box, properties.sideBorders));
      if (style.values(...properties.widths).some((value) => value.includes('max-content'))) return Infinity;
      const isBlock = this.isBlock(element);
      const isSet =
        isBlock &&
        style.isSurely('width', /^[\d.]+[a-z]|^[\d.]+%/) &&
        style.values('flex', 'flex-grow').length === 0;
      const natural = isSet
        ? set + edges
        : Math.max(around * this.shareOf(element), set > 0 ? set + (set === around ? 0 : edges) : 0);
      const caps =
        isBlock && style.isSurely('max-width', /^[\d.]/) ? this.measure(box, ['max-width'], around) : [];
      const cap =
        caps.length > 0 ? Math.max(...caps.map(({ lengths }) => lengths?.max ?? Infinity)) + edges : Infinity;
      return Math.max(Math.min(natural, cap), this.set(box, ['min-width', 'min-inline-size'], around));
    });
  }

  private byRatio(box: Box): number {
    const ratio = this.ratioOf(box);
    return ratio > 0 && ratio < Infinity ? this.set(box, properties.heights, 0) / ratio : 0;
  }

  /** Whether an element surely is a box of its own, to which a width applies. */
  protected isBlock(element: Element): boolean {
    const style = this.styles.own(element);
    return style.values('display').length > 0 ? style.isSurely('display', blockDisplay) : isBlockTag(element);
  }

  widthAround(box: Box): number {
    const container = box.isBesides ? box.element : parentOf(box.element);
    if (!container) return this.window.width;
    if (!this.isOut(box)) return this.width(container);
    const anchor = this.anchorOf(box);
    return Math.max(anchor ? this.width(anchor) : this.window.width, this.width(container));
  }

  /** Half of the row on wide screens if equal columns surely stand side by side. */
  private shareOf(element: Element): number {
    const parent = parentOf(element);
    if (!parent || this.window.width < wideFrom) return 1;
    const style = this.styles.own(parent);
    const isAlike =
      childrenOf(parent)
        .filter(isElementNode)
        .filter((other) => isSameKind(other, element)).length > 1;
    const places = this.styles
      .own(element)
      .values('grid-column', 'grid-area', 'grid-column-start', 'grid-column-end');
    if (!isAlike || places.some((value) => !/^(?:auto|span 1)$/.test(value))) return 1;
    const display = style.sureIfWide('display');
    if (display === 'grid') {
      const columns = equalColumns.exec(style.sureIfWide('grid-template-columns') ?? '');
      return columns && Number(columns[1] ?? 0) <= this.window.width / 4 ? 0.5 : 1;
    }
    const directions = style.values('flex-direction', 'flex-flow');
    return display === 'flex' && directions.every((value) => /^(?:row|wrap|nowrap|\s)+$/.test(value))
      ? 0.5
      : 1;
  }

  /** A lower estimate of the width for text. */
  protected room(element: Element): number {
    return this.once('room', element, () => {
      const box = ownBox(element);
      const parent = parentOf(element);
      const around = parent ? this.room(parent) : this.window.width;
      const names = ['width', 'max-width', 'inline-size', 'max-inline-size', 'flex-basis'];
      const sizes = this.measure(box, names, around).flatMap(({ lengths }) => lengths?.min ?? []);
      const narrow = this.styleOf(box).values(...names, 'columns', 'column-count', 'column-width');
      if (narrow.some((value) => /min-content|var\(/.test(value))) return 0;
      const taken =
        2 *
        this.largest(
          box,
          [...properties.sidePaddings, ...properties.sideMargins, ...properties.sideBorders],
          around,
        );
      const columns = parent
        ? this.styles
            .own(parent)
            .values('grid-template-columns', 'grid-template', 'grid', 'grid-auto-columns')
        : [];
      const share =
        columns.length === 0 ? 1 : columns.every((value) => usualColumns.test(value)) ? 0.5 : 0.25;
      return Math.max(0, Math.min(around * share, ...sizes) - taken);
    });
  }
}

export const isBlockTag = (element: Element) => blocks.has(element.tagName);

const isSameKind = (one: Element, other: Element) =>
  one.tagName === other.tagName && attribute(one, 'class') === attribute(other, 'class');
