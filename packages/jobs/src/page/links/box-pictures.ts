import { ownBox, properties, type Box } from './boxes';
import { BoxWidths } from './box-widths';
import { attribute, parentOf, type Element } from '../document/tree';

/** The largest height of a picture beside the page as a share of its width, and the width that it has by itself. */
const pictureRatio = 4 / 3;
const pictureWidth = 1_536;

/** Upper estimates of the heights of pictures and drawings. */
export abstract class BoxPictures extends BoxWidths {
  protected picture(element: Element): number {
    const box = ownBox(element);
    const style = this.styleOf(box);
    const parent = parentOf(element);
    const set = this.set(
      box,
      properties.heights,
      parent ? this.set(ownBox(parent), properties.heights, 0) : 0,
    );
    const cap = this.cap(box);
    const isSet = style.isSurely('height', /^[\d.]/) && (set > 0 || style.sure('height') === '0');
    if (isSet) return Math.min(set, cap);
    const isFree = style.values('height', 'block-size', 'width', 'inline-size').length === 0;
    const height = numberIn(element, 'height');
    if (isFree && height > 0) return Math.min(height, cap);
    const isLimited = element.tagName === 'svg' || style.values('max-width', 'width').length > 0;
    const width = isLimited ? this.width(element) : Math.max(this.width(element), pictureWidth);
    return Math.min(Math.max(set, width * (this.ratioOf(box) || ratioIn(element))), cap);
  }

  private cap(box: Box): number {
    if (!this.styleOf(box).isSurely('max-height', /^[\d.]/)) return Infinity;
    return Math.max(
      ...this.measure(box, ['max-height'], Infinity).map(({ lengths }) => lengths?.max ?? Infinity),
    );
  }
}

/** The ratio by attributes, or of the picture itself. A picture in the page's text can have any ratio. */
function ratioIn(element: Element): number {
  const byAttributes = numberIn(element, 'height') / numberIn(element, 'width');
  if (element.tagName === 'svg') {
    const [, , width = 0, height = 0] = (attribute(element, 'viewBox') ?? '')
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    return Math.max(width > 0 ? height / width : 1, byAttributes || 0);
  }
  if (byAttributes > 0) return byAttributes;
  return /^data:/i.test(attribute(element, 'src') ?? '') ? Infinity : pictureRatio;
}

/** A length in px, or NaN. */
const numberIn = (element: Element, name: string) => {
  const value = attribute(element, name) ?? '';
  return /^\s*\d+(?:\.\d+)?(?:px)?\s*$/.test(value) ? Number.parseFloat(value) : Number.NaN;
};
