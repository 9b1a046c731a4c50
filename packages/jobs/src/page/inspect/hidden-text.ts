import { cascadeOf, type Cascade, type ComputedStyle } from '../css/cascade';
import { shorten } from '../document/shorten';
import { placeOf, type Report } from '../document/report';
import {
  attribute,
  childrenOf,
  elementsOf,
  isElementNode,
  isSvg,
  textOf,
  type Document,
  type Element,
} from '../document/tree';

const minCharacters = 80;
const maxShareOfText = 0.1;
const maxForScreenReaders = 200;
const weighty = new Set(['main', 'section', 'article', 'header', 'footer', 'h1', 'h2', 'blockquote']);

type IsHidden = (value: string, style: ComputedStyle) => boolean;

const isZero: IsHidden = (value) => /^[-+]?0*\.?0*(?:[a-z]+|%)?$/.test(value) && value.includes('0');
const isTransparent: IsHidden = (value) =>
  value === 'transparent' ||
  /^(?:rgb|hsl)a?\([^)]*[,/]\s*0?\.?0+%?\s*\)$/.test(value) ||
  /^#(?:...0|.{6}00)$/.test(value);
const isFarAway: IsHidden = (value) => /-\d{4,}(?:\.\d+)?px|-\d{3,}(?:\.\d+)?(?:em|rem|vw|vh|%)/.test(value);
const isMovedAway: IsHidden = (value) =>
  /translate\w*\([^)]*-?(?:\d{3,}(?:%|v[wh])|\d{4,}px)/.test(value) ||
  /scale\w*\(\s*0*\.?0*\s*[,)]/.test(value);
const isClipped: IsHidden = (value) =>
  /inset\(\s*(?:(?:[5-9]\d|100)%|0[a-z%]*\s+100%|100%)/.test(value) || /(?:circle|ellipse)\(\s*0/.test(value);
const cutsOff = (style: ComputedStyle) =>
  /hidden|clip/.test(style.value('overflow') ?? style.value('overflow-y') ?? '');

/** The values that make text invisible. */
const hiding: Readonly<Record<string, IsHidden>> = {
  opacity: (value) =>
    /^0*\.?0[0-4]?\d*%?$/.test(value) && Number.parseFloat(value) < (value.endsWith('%') ? 5 : 0.05),
  visibility: (value) => value === 'hidden' || value === 'collapse',
  display: (value) => value === 'none',
  'content-visibility': (value) => value === 'hidden',
  transform: isMovedAway,
  translate: (value) => /-?(?:\d{3,}(?:%|v[wh])|\d{4,}px)/.test(value),
  scale: isZero,
  'clip-path': isClipped,
  filter: (value) => /opacity\(\s*0*\.?0*%?\s*\)/.test(value),
  'font-size': isZero,
  left: isFarAway,
  right: isFarAway,
  top: isFarAway,
  'text-indent': isFarAway,
  height: (value, style) => isZero(value, style) && cutsOff(style),
  'max-height': (value, style) => isZero(value, style) && cutsOff(style),
  width: (value, style) => isZero(value, style) && cutsOff(style),
  color: (value, style) => isTransparent(value, style) && !showsThroughText(style),
  '-webkit-text-fill-color': (value, style) => isTransparent(value, style) && !showsThroughText(style),
};

/** Inherited properties, which a descendant can override. */
const inherited = new Set(['visibility', 'color', '-webkit-text-fill-color', 'font-size', 'text-indent']);

const watched = new Set([
  ...Object.keys(hiding),
  ...'position overflow overflow-y clip animation animation-name animation-play-state background-clip -webkit-background-clip background'.split(
    ' ',
  ),
]);

const showsThroughText = (style: ComputedStyle) =>
  ['background-clip', '-webkit-background-clip', 'background'].some((property) =>
    [...style.valuesOf(property)].some((value) => /\btext\b/.test(value)),
  );

/** Reports text that nobody can see, for example because only a script would show it. */
export function findHiddenText(document: Document, report: Report): void {
  const body = [...elementsOf(document)].find(({ tagName }) => tagName === 'body');
  if (!body) return;
  const cascade = cascadeOf(document, watched);
  const total = textOf(body).length;
  const hidden = hiddenParts(body, cascade);
  const isMuch = hidden.reduce((sum, { text }) => sum + text.length, 0) > total * maxShareOfText;
  for (const { element, text, why } of hidden) {
    if (!isMuch && text.length < minCharacters && !holdsWeight(element)) continue;
    report.find(
      `The text “${shorten(text)}” cannot be seen (${placeOf(element)}): ${why}, and there is no script to show it. Show it from the start.`,
    );
  }
}

interface HiddenPart {
  element: Element;
  text: string;
  why: string;
}

function hiddenParts(body: Element, cascade: Cascade): HiddenPart[] {
  const parts: HiddenPart[] = [];
  const waiting = [body];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (isSvg(element)) continue;
    const why = whyHidden(element, cascade);
    const text = why === null ? '' : textOf(element);
    if (why === null) waiting.push(...childrenOf(element).filter(isElementNode).toReversed());
    else if (text && !isForScreenReaders(cascade.styleOf(element), text)) parts.push({ element, text, why });
  }
  return parts;
}

function holdsWeight(root: Element): boolean {
  for (const element of elementsOf(root)) if (weighty.has(element.tagName)) return true;
  return false;
}

function whyHidden(element: Element, cascade: Cascade): string | null {
  const style = cascade.styleOf(element);
  if (attribute(element, 'hidden') !== undefined && style.valuesOf('display').size === 0)
    return 'it has the attribute hidden';
  if (isAnimated(style, cascade)) return null;
  for (const [property, isHidden] of Object.entries(hiding)) {
    const value = style.value(property);
    if (value === undefined || !isHidden(value, style)) continue;
    if ([...style.laterValuesOf(property)].some((other) => !isHidden(other, style))) continue;
    if (inherited.has(property) && isShownWithin(element, property, cascade)) continue;
    return `${property}: ${value} (${shorten(style.sourceOf(property))})`;
  }
  return null;
}

function isShownWithin(root: Element, property: string, cascade: Cascade): boolean {
  const isHidden = hiding[property];
  for (const element of elementsOf(root)) {
    const style = cascade.styleOf(element);
    if (element !== root && [...style.valuesOf(property)].some((value) => !isHidden?.(value, style)))
      return true;
  }
  return false;
}

function isAnimated(style: ComputedStyle, { animations }: Cascade): boolean {
  const states = [...style.valuesOf('animation-play-state'), ...style.valuesOf('animation')];
  const isPaused =
    states.some((value) => /\bpaused\b/.test(value)) && !states.some((value) => /\brunning\b/.test(value));
  if (isPaused) return false;
  const names = [...style.valuesOf('animation'), ...style.valuesOf('animation-name')]
    .join(' ')
    .split(/[\s,]+/);
  return [...animations].some((name) => names.includes(name.toLowerCase()));
}

/** The usual way to offer text only to screen readers. */
function isForScreenReaders(style: ComputedStyle, text: string): boolean {
  const isOutOfFlow = /absolute|fixed/.test(style.value('position') ?? '');
  const isTiny =
    style.value('width') === '1px' || style.value('height') === '1px' || style.value('clip') !== undefined;
  return isOutOfFlow && isTiny && text.length <= maxForScreenReaders;
}
