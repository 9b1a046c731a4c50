import { BoxContents } from './box-contents';
import { isBlockTag } from './box-widths';
import { ownBox, properties, type Box } from './boxes';
import { childrenOf, isElementNode, parentOf, type Element } from '../document/tree';

const isPinned = /^(?:center|start|end|flex-start|flex-end|self-start|self-end|baseline)$/;
const isColumn = /^column(?:-reverse)?$/;
const columnsOf = [
  'grid-template-columns',
  'grid-template',
  'grid',
  'grid-auto-flow',
  'grid-template-areas',
  'grid-auto-columns',
];

/** Upper estimates of the heights of boxes, by their content and by what is around them. */
export class BoxSizes extends BoxContents {
  height(box: Box): number {
    const { element } = box;
    if (box.isBesides) return Math.max(this.drawn(box), this.out(box)) + this.edges(box);
    return Math.max(this.content(element) + this.floats(element), this.given(element) + this.edges(box));
  }

  /** The height that an element may get from what is around it. */
  private given(element: Element): number {
    return this.once('given', element, () => {
      const box = ownBox(element);
      const parent = parentOf(element);
      const around = parent ? this.given(parent) : this.window.height;
      const set = this.set(box, properties.heights, around);
      const inFlow = this.isSurelyOut(element) || !parent ? 0 : this.stretch(element, parent);
      const out = this.isOut(box) ? this.out(box) : 0;
      return Math.max(
        this.isSurelyOut(element) ? 0 : set,
        inFlow,
        out,
        this.ratioOf(box) * this.width(element) || 0,
      );
    });
  }

  /** The height of a box out of the flow. */
  private out(box: Box): number {
    const style = this.styleOf(box);
    const isFixed = style.values('position').some((value) => value !== 'absolute');
    const anchor = this.anchorOf(box);
    // A filter or a transform around it may be what it refers to.
    const whole = isFixed || !anchor ? Infinity : this.height(ownBox(anchor));
    const set = this.set(box, properties.heights, whole);
    const isSet = (...names: readonly string[]) => style.values(...names).some((value) => value !== 'auto');
    const isStretched =
      isSet('inset', 'inset-block') ||
      (isSet('top', 'inset-block-start') && isSet('bottom', 'inset-block-end'));
    if (!isStretched) return set;
    const beyond = this.measure(box, properties.insets, whole).map(({ lengths, words }) =>
      words.includes('unknown') || words.includes('inherit') ? Infinity : -(lengths?.min ?? 0),
    );
    return Math.max(set, whole + 2 * (Math.max(0, ...beyond) + this.largest(box, properties.margins)));
  }

  /** The height to which a row, or a column, may stretch an element. */
  private stretch(element: Element, parent: Element): number {
    const row = this.styles.own(parent);
    const displays = row.values('display');
    const isFlex = displays.some((value) => /flex|box|var|inherit/.test(value));
    const isGrid = displays.some((value) => /grid|table|var|inherit/.test(value)) || parent.tagName === 'tr';
    const style = this.styles.own(element);
    const isGrown = style
      .values('flex', 'flex-grow')
      .some((value) => !/^(?:none|initial|0(?:\s.*)?)$/.test(value));
    const isUpright =
      !isGrid &&
      row.isSurely('display', /flex/) &&
      row.isSurely('flex-direction', isColumn) &&
      row.values('flex-flow').length === 0;
    if (!isFlex && !isGrid) return 0;
    if (!isGrown && (isUpright || this.isUnstretched(element, parent))) return 0;
    const isBesideOthers =
      (isFlex && !isUpright) ||
      parent.tagName === 'tr' ||
      row.values(...columnsOf).length > 0 ||
      style.values('grid-area', 'grid-row', 'grid-column').length > 0;
    const margins = 2 * this.largest(ownBox(element), properties.margins);
    return (
      Math.max(this.given(parent), isBesideOthers ? this.tallest(parent) : 0, this.rows(parent, 1)) + margins
    );
  }

  private isUnstretched(element: Element, parent: Element): boolean {
    const [style, row] = [this.styles.own(element), this.styles.own(parent)];
    const isOwn = style.isSurely('align-self', isPinned) || style.isSurely('place-self', isPinned);
    const isAll = row.isSurely('align-items', isPinned) || row.isSurely('place-items', isPinned);
    const all = [
      ...style.values('align-self', 'place-self'),
      ...(isOwn ? [] : row.values('align-items', 'place-items')),
    ];
    return (isOwn || isAll) && all.every((value) => isPinned.test(value));
  }

  private tallest(parent: Element): number {
    return this.once('tallest', parent, () =>
      Math.max(
        0,
        ...childrenOf(parent)
          .filter(isElementNode)
          .map((child) => this.content(child)),
      ),
    );
  }

  /**
   * The height of the floats beside which an element's lines, but not its box, find no room: the box then reaches from the
   * floats' top to the text below them.
   */
  private floats(element: Element): number {
    if (this.styles.own(element).values('display').length === 0 && !isBlockTag(element)) return 0;
    let root = element;
    for (let parent = parentOf(root); parent && !this.holdsFloats(root); parent = parentOf(root))
      root = parent;
    return root === element ? 0 : this.floatsIn(root);
  }

  private floatsIn(root: Element): number {
    return this.once('floats', root, () => {
      const heights = childrenOf(root)
        .filter(isElementNode)
        .map((child) => {
          const isFloat = this.styles
            .own(child)
            .values('float')
            .some((value) => value !== 'none');
          return isFloat ? this.content(child) : this.floatsIn(child);
        });
      return heights.reduce((sum, height) => sum + height, 0);
    });
  }

  /** Whether floats inside of an element surely do not reach out of it, nor others into it. */
  private holdsFloats(element: Element): boolean {
    const parent = parentOf(element);
    const isItem = parent && this.styles.own(parent).isSurely('display', /flex|grid/);
    const isRoot = this.styles
      .own(element)
      .isSurely('display', /^(?:flow-root|inline-block|(?:inline-)?(?:flex|grid))$/);
    return isItem || isRoot || this.isSurelyOut(element);
  }
}
