import type { Token } from 'parse5';
import { bounds } from '../document/bounds';
import { placeOf, type Report } from '../document/report';
import {
  attribute,
  elementsOf,
  isElementNode,
  parentOf,
  type Document,
  type Element,
} from '../document/tree';

interface Size {
  rows: number;
  columns: number;
  /** Columns of cells that reach into further rows. */
  reaching: number;
}

/** Takes the spans of cells if the tables would have too many cells. */
export function limitTables(document: Document, report: Report): void {
  const sizes = new Map<Element | null, Size>();
  for (const element of elementsOf(document)) addTo(sizes, element);
  const cells = [...sizes.values()].reduce(
    (sum, { rows, columns, reaching }) => sum + rows * (columns + reaching),
    0,
  );
  const spanning = [...elementsOf(document)].filter(({ attrs }) => attrs.some(isSpan));
  if (cells <= bounds.cells || spanning.length === 0) return;
  report.find(
    'Cells span too many rows or columns of a table: write colspan and rowspan as small as the table is.',
  );
  for (const element of spanning) takeSpans(element, report);
}

const isSpan = ({ name }: Token.Attribute) => /^(?:colspan|rowspan|span)$/.test(name);

function addTo(sizes: Map<Element | null, Size>, element: Element): void {
  if (!['tr', 'col', 'colgroup'].includes(element.tagName)) return;
  const table = tableOf(element);
  const size = sizes.get(table) ?? { rows: 0, columns: 0, reaching: 0 };
  sizes.set(table, size);
  if (element.tagName !== 'tr') {
    size.reaching += spanOf(element, 'span');
    return;
  }
  const cells = element.childNodes.filter(isElementNode);
  const columns = (list: readonly Element[]) => list.reduce((sum, cell) => sum + spanOf(cell, 'colspan'), 0);
  size.rows++;
  size.columns = Math.max(size.columns, columns(cells));
  size.reaching += columns(cells.filter((cell) => spanOf(cell, 'rowspan') !== 1));
}

function tableOf(element: Element): Element | null {
  let above = parentOf(element);
  while (above && above.tagName !== 'table') above = parentOf(above);
  return above;
}

/** As browsers read it. Zero rows are all that follow. */
function spanOf(element: Element, name: string): number {
  const span = Number.parseInt(attribute(element, name) ?? '1', 10);
  return Number.isNaN(span) ? 1 : Math.min(Math.abs(span), 1_000);
}

function takeSpans(element: Element, report: Report): void {
  for (const { name, value } of element.attrs.filter(isSpan))
    report.take(`${name}="${value.slice(0, 80)}"`, 'the table would be too large', placeOf(element));
  element.attrs = element.attrs.filter((attr) => !isSpan(attr));
}
