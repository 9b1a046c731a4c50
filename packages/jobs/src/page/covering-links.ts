import { cascadeOf, type Cascade, type ComputedStyle } from './cascade';
import { shorten } from './clean-css';
import { placeOf, type Report } from './report';
import { attribute, elementsOf, parentOf, textOf, type Document, type Element } from './tree';

const watched = new Set(
  `position inset inset-block inset-inline top right bottom left width height min-width min-height inline-size block-size
  min-inline-size min-block-size padding transform scale`.split(/\s+/),
);

const maxShareOfText = 0.5;
const minTextOfPage = 200;

/**
 * Removes the address of links to other sites that cover or contain most of the page: a reader would follow them by
 * accident. A link covers the page when a rule, on any screen and in any state, fixes it (or its content, ::before or
 * ::after) to the window or the page and stretches it in both directions, or makes it as large as the window.
 */
export function disarmCoveringLinks(document: Document, report: Report): void {
  const links = [...elementsOf(document)].filter(leadsElsewhere);
  if (links.length === 0) return;
  const cascade = cascadeOf(document, watched);
  const pageText = textOf(document).length;
  for (const link of links) {
    const holdsThePage = pageText >= minTextOfPage && textOf(link).length > pageText * maxShareOfText;
    if (!holdsThePage && !isCovering(link, cascade)) continue;
    const address = attribute(link, 'href') ?? '';
    link.attrs = link.attrs.filter(({ name }) => name !== 'href');
    report.find(
      `The link to “${shorten(address)}” covers the page (${placeOf(link)}): make it as small as its text.`,
    );
    report.take(`href="${address.slice(0, 80)}"`, 'the link covers the page', placeOf(link));
  }
}

function leadsElsewhere(element: Element): boolean {
  return element.tagName === 'a' && !(attribute(element, 'href') ?? '#').startsWith('#');
}

function isCovering(link: Element, cascade: Cascade): boolean {
  for (const element of elementsOf(link)) {
    if (coversPage(element, cascade) || coversBesides(element, cascade)) return true;
  }
  return false;
}

function coversPage(element: Element, cascade: Cascade): boolean {
  for (let current: Element | null = element; current;) {
    const style = cascade.styleOf(current);
    if (isAsLargeAsWindow(style)) return true;
    if (!isStretched(style)) return false;
    const positions = style.valuesOf('position');
    if (positions.has('fixed')) return true;
    current = positions.has('absolute') ? containerOf(current, cascade) : parentOf(current);
    if (current === null || current.tagName === 'body') return positions.has('absolute');
  }
  return false;
}

function coversBesides(element: Element, cascade: Cascade): boolean {
  const style = cascade.drawnBesides(element);
  if (isAsLargeAsWindow(style)) return true;
  const positions = style.valuesOf('position');
  if (!isStretched(style)) return false;
  if (positions.has('fixed')) return true;
  if (!positions.has('absolute')) return false;
  const isContainer = isPositioned(cascade.styleOf(element));
  const container = isContainer ? element : containerOf(element, cascade);
  return container === null || coversPage(container, cascade);
}

/** The nearest ancestor that absolute positions refer to; null for the page itself. */
function containerOf(element: Element, cascade: Cascade): Element | null {
  let above = parentOf(element);
  while (above && !isPositioned(cascade.styleOf(above))) above = parentOf(above);
  return above;
}

function isPositioned(style: ComputedStyle): boolean {
  const isMoved = style.value('transform') !== undefined && style.value('transform') !== 'none';
  return isMoved || /^(?:relative|absolute|fixed|sticky)$/.test(style.value('position') ?? '');
}

function isAsLargeAsWindow(style: ComputedStyle): boolean {
  const isScaled = has(style, ['transform', 'scale'], (value) =>
    /(?:^|scale\w*\()\s*(?:[5-9]|\d\d)/.test(value),
  );
  const isPadded = has(style, ['padding'], (value) => sizesIn(value).some(isHalfAWindow));
  return isScaled || isPadded || (isWide(style, isHalfAWindow) && isHigh(style, isHalfAWindow));
}

function isStretched(style: ComputedStyle): boolean {
  const insets = (sides: readonly string[], axis: string, indexes: readonly number[]) =>
    sides.every((side) => has(style, [side], (value) => value !== 'auto')) ||
    has(style, [axis], (value) => !value.includes('auto')) ||
    has(style, ['inset'], (value) => indexes.every((index) => sideOf(value, index) !== 'auto'));
  const isAcross = insets(['left', 'right'], 'inset-inline', [1, 3]) || isWide(style, isLarge);
  return isAcross && (insets(['top', 'bottom'], 'inset-block', [0, 2]) || isHigh(style, isLarge));
}

/** One of the four sides of a shorthand: top, right, bottom, left. */
function sideOf(value: string, index: number): string | undefined {
  const parts = value.split(/\s+(?![^(]*\))/);
  return parts[index] ?? parts[index - 2] ?? parts[0];
}

type IsLarge = (size: Size) => boolean;
const isWide = (style: ComputedStyle, test: IsLarge) =>
  has(style, ['width', 'min-width', 'inline-size', 'min-inline-size'], (value) => sizesIn(value).some(test));
const isHigh = (style: ComputedStyle, test: IsLarge) =>
  has(style, ['height', 'min-height', 'block-size', 'min-block-size'], (value) => sizesIn(value).some(test));

function has(style: ComputedStyle, properties: readonly string[], test: (value: string) => boolean): boolean {
  return properties.some((property) => [...style.valuesOf(property)].some(test));
}

interface Size {
  number: number;
  unit: string;
}

function sizesIn(value: string): Size[] {
  return [...value.matchAll(/(\d+(?:\.\d+)?|\.\d+)(e\d+)?([a-z]+|%)/g)].map(
    ([, number = '', exponent = '', unit = '']) => ({
      number: Number(number + exponent),
      unit,
    }),
  );
}

function isHalfAWindow({ number, unit }: Size): boolean {
  if (/^[sld]?v(?:w|h|i|b|min|max)$/.test(unit)) return number >= 50;
  return unit === 'px' ? number >= 700 : /^r?em$/.test(unit) && number >= 45;
}

function isLarge(size: Size): boolean {
  return isHalfAWindow(size) || (size.unit === '%' && size.number >= 50);
}
