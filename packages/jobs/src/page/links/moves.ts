import type { BoxSizes } from './box-sizes';
import { properties, type Box } from './boxes';
import { callsIn, type Call } from './lengths';
import { globalWords, type Measure } from './measures';

export interface Move {
  /** How far a box may be drawn from its place, in px. */
  distance: number;
  /** How much larger it may be drawn. */
  factor: number;
}

const offsets = [...properties.insets, ...properties.sideInsets];
const allMargins = [...properties.margins, ...properties.sideMargins];
const moving = [
  ...offsets,
  ...allMargins,
  ...`transform translate scale rotate zoom text-size-adjust perspective transform-origin position transition
  transition-timing-function animation animation-timing-function animation-composition`.split(/\s+/),
];
const flatDegrees = 15;
/** A wide box that is turned covers a high phone. */
const turned = 2.4;
const maxSkew = 60;
const maxOvershoot = 1.8;

/**
 * How far and how much larger properties may draw a box. What is not on this list of moves is infinite. `whole` is what
 * percentages refer to: the height for moves up and down, the width for moves in any direction.
 */
export function moveOf(box: Box, sizes: BoxSizes, whole = sizes.height(box)): Move {
  const style = sizes.styleOf(box);
  if (style.values(...moving).length === 0) return still;
  const read = (property: string, percent: number) => sizes.measure(box, [property], percent);
  const scale = { ...sizes.fonts.scale(box.element, sizes.fonts.of(box.element)), percent: whole };
  const calls = (name: string, measures: readonly Measure[]) =>
    measures.map((measured) => (isNone(measured) ? still : moveOfCall({ name, args: [measured] }, whole)));
  const transforms = style.values('transform').map((value) => {
    const list = callsIn(value, scale)?.map((call) => moveOfCall(call, whole));
    return list?.reduce(together, still) ?? infinite;
  });
  const isPositioned = style.values('position').some((value) => value !== 'static');
  const origins = read('transform-origin', whole).map((measured) => Math.max(0, farthest(measured) - whole));
  const insets = isPositioned ? sizes.measure(box, offsets, sizes.window.height).map(farthest) : [];
  const margins = sizes.measure(box, allMargins, sizes.window.width).map(backward);
  const groups: (readonly Move[])[] = [
    transforms,
    calls('translate', read('translate', whole)),
    calls('scale', read('scale', 1)),
    calls('rotate', read('rotate', 0)),
    calls('scale', read('zoom', 1)),
    calls('scale', read('text-size-adjust', 1)),
    read('perspective', 0).map(({ words }) => (words[0] === 'none' ? still : infinite)),
    [...origins, ...insets, ...margins].map((distance) => ({ distance, factor: 1 })),
    overshoots(box, sizes) ? [infinite] : [],
  ];
  return groups.map((moves) => moves.reduce(farther, still)).reduce(together, still);
}

const still: Move = { distance: 0, factor: 1 };
const infinite: Move = { distance: Infinity, factor: Infinity };
const together = (a: Move, b: Move): Move => ({
  distance: a.distance + b.distance,
  factor: a.factor * b.factor,
});
const farther = (a: Move, b: Move): Move => ({
  distance: Math.max(a.distance, b.distance),
  factor: Math.max(a.factor, b.factor),
});

const isNone = ({ lengths, numbers, words }: Measure) =>
  !lengths && !numbers && words.every((word) => /^(?:none|normal|auto)$/.test(word) || globalWords.has(word));

const isUnclear = (words: readonly string[]) => words.includes('unknown') || words.includes('inherit');

function farthest({ lengths, words }: Measure): number {
  return isUnclear(words) ? Infinity : Math.max(lengths?.max ?? 0, -(lengths?.min ?? 0), 0);
}

const backward = ({ lengths, words }: Measure) => (isUnclear(words) ? Infinity : -(lengths?.min ?? 0));

function largestNumber({ lengths, numbers, words }: Measure): number {
  if (words.length > 0) return Infinity;
  return Math.max(
    ...[lengths, numbers].flatMap((range) => (range ? [Math.abs(range.min), Math.abs(range.max)] : 0)),
  );
}

function moveOfCall({ name, args }: Call, whole: number): Move {
  if (/^translate(?:x|y|z|3d)?$/.test(name)) return { distance: Math.max(...args.map(farthest)), factor: 1 };
  if (name === 'rotatex' || name === 'rotatey') return still;
  const angle = Math.max(0, ...args.map(farthest));
  if (/^rotate(?:z|3d)?$/.test(name))
    return angle <= flatDegrees ? still : { distance: Infinity, factor: turned };
  const isSkew = /^skew[xy]?$/.test(name) && angle <= maxSkew;
  if (!isSkew && !/^scale(?:x|y|z|3d)?$/.test(name)) return infinite;
  const skewed = 1 + Math.tan((angle * Math.PI) / 180);
  const factor = isSkew ? skewed : Math.max(1, ...args.map(largestNumber));
  return { distance: (factor - 1) * whole, factor };
}

/** Whether a curve of an animation may go far beyond its ends, or animations add up. */
function overshoots(box: Box, sizes: BoxSizes): boolean {
  const style = sizes.styleOf(box);
  if (style.values('animation-composition').some((value) => value !== 'replace')) return true;
  const font = sizes.fonts.scale(box.element, sizes.fonts.of(box.element));
  let texts = style.values(
    'transition',
    'transition-timing-function',
    'animation',
    'animation-timing-function',
  );
  for (let depth = 0; depth < 4 && texts.length > 0; depth++) {
    if (texts.some(isWild)) return true;
    const names = texts
      .flatMap((text) => [...text.matchAll(/var\(\s*(--[^\s,)]+)/g)])
      .map(([, name = '']) => name);
    texts = [...new Set(names)].flatMap((name) => font.valuesOf(name));
  }
  return texts.length > 0;
}

function isWild(value: string): boolean {
  return [...value.matchAll(/(cubic-bezier|linear)\(([^()]*)(\(?)/g)].some(([, name, list = '', nested]) => {
    if (nested) return true;
    const numbers = list
      .split(/[\s,]+/)
      .filter((part) => part && !part.endsWith('%'))
      .map(Number);
    const outputs = name === 'linear' ? numbers : numbers.filter((_, index) => index % 2 === 1);
    return outputs.some((output) => !(output >= 1 - maxOvershoot && output <= maxOvershoot));
  });
}
