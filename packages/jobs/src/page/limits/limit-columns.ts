import { bounds } from '../document/bounds';
import { cascadeOf, type Cascade } from '../css/cascade';
import type { Report } from '../document/report';
import { takeDeclarations } from '../css/take-declarations';
import { elementsOf, parentOf, type Document, type Element } from '../document/tree';

const isColumns = /^(?:-webkit-|-moz-)?column(?:s|-count|-width|-height|-wrap)$/;
const isHeight =
  /^(?:m(?:ax|in)-)?(?:height|block-size)$|^grid(?:-template|-template-rows|-auto-rows)?$|^flex(?:-basis)?$|^aspect-ratio$/;
/** What makes a box as high as something else. */
const isPlace = /^(?:position|writing-mode)$/;
const watched = {
  has: (property: string) => isColumns.test(property) || isHeight.test(property) || isPlace.test(property),
};

/** Takes columns of text if there are many, if they stand in others, or if a low box breaks the text into many. */
export function limitColumns(document: Document, report: Report): void {
  const cascade = cascadeOf(document, watched);
  const isCostly = (element: Element) =>
    columnsOf(element, cascade).some(isMany) ||
    nestingOf(element, cascade) > bounds.nestedColumns ||
    isLow(element, cascade);
  const containers = [...elementsOf(document)].filter((element) => columnsOf(element, cascade).length > 0);
  if (!containers.some(isCostly)) return;
  report.find(
    `Columns of text cost too much: write at most ${bounds.columnCount}, none narrower than 50px or in other columns, and no height around them.`,
  );
  takeDeclarations(
    document,
    { isTaken: ({ name }) => isColumns.test(name), why: 'columns of text cost too much' },
    report,
  );
}

function columnsOf(element: Element, cascade: Cascade): string[] {
  const values = cascade.styleOf(element).everyValue.filter(([property]) => isColumns.test(property));
  return values.map(([, value]) => value).filter((value) => !/^(?:auto|initial|1)$/.test(value));
}

function isMany(value: string): boolean {
  const count = /(?:^|\s)(\d+)(?=\s|$)/.exec(value)?.[1] ?? '1';
  return Number(count) > bounds.columnCount || hasSmallSize(value, 50);
}

function nestingOf(element: Element, cascade: Cascade): number {
  return [...upFrom(element)].filter((around) => columnsOf(around, cascade).length > 0).length;
}

/** Whether the element, or one around it, may limit the height of the columns to less than a few lines. */
function isLow(element: Element, cascade: Cascade): boolean {
  return [...upFrom(element)].some((around) =>
    cascade.styleOf(around).everyValue.some(([property, value]) => {
      if (property === 'position') return /absolute|fixed/.test(value);
      if (property === 'writing-mode') return value !== 'horizontal-tb';
      return property === 'aspect-ratio' || (isHeight.test(property) && hasSmallSize(value, 100));
    }),
  );
}

function* upFrom(element: Element): Generator<Element> {
  for (let around: Element | null = element; around; around = parentOf(around)) yield around;
}

const pixelsOf: Readonly<Record<string, number>> = {
  px: 1,
  em: 16,
  rem: 16,
  ch: 8,
  vh: 7,
  vw: 10,
  '%': 2,
  fr: 100,
};

/** A size that only a browser can tell counts as small. */
function hasSmallSize(value: string, pixels: number): boolean {
  if (/\b(?:calc|var|min|max|clamp|round)\(|^0$/.test(value)) return true;
  return [...value.matchAll(/([\d.]+)([a-z]+|%)/g)].some(
    ([, number, unit = '']) => Number(number) * (pixelsOf[unit] ?? 0) < pixels,
  );
}
