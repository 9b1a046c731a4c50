import { placeOf, type Report } from '../document/report';
import { attribute, elementsOf, isElementNode, isSvg, type Document, type Element } from '../document/tree';

/** The largest number that an attribute of a filter may hold. */
const largest: ReadonlyMap<string, number> = new Map([
  ['numOctaves', 8],
  ['stdDeviation', 100],
  ['radius', 20],
  ['order', 5],
]);

export const isOfFilter = (element: Element) =>
  isSvg(element) && (element.tagName === 'filter' || element.tagName.startsWith('fe'));

/** Keeps filters cheap: small numbers, in a region of the size of what they draw. */
export function limitFilters(document: Document, report: Report): void {
  for (const element of elementsOf(document)) if (isOfFilter(element)) limitNumbers(element, report);
}

function limitNumbers(element: Element, report: Report): void {
  element.attrs = element.attrs.filter(({ name, value }) => {
    if (isBounded(element, name, value)) return true;
    report.find(`${name}="${value.slice(0, 20)}" of a filter is too large (${placeOf(element)}).`);
    report.take(`${name}="${value.slice(0, 80)}"`, 'the filter would cost too much', placeOf(element));
    return false;
  });
}

function isBounded(element: Element, name: string, value: string): boolean {
  // In parts of the drawing, one unit is as large as all that is drawn.
  if (name === 'primitiveUnits') return value.trim() === 'userSpaceOnUse';
  const isRegion = element.tagName === 'filter' && /^(?:x|y|width|height)$/.test(name);
  const most = isRegion ? regionBound(element, value) : largest.get(name);
  const numbers = value
    .trim()
    .split(/[\s,]+/)
    .map((text) => Math.abs(Number.parseFloat(text)));
  return most === undefined || numbers.every((number) => number <= most);
}

function regionBound(filter: Element, value: string): number {
  if (value.trim().endsWith('%')) return 200;
  return attribute(filter, 'filterUnits')?.trim() === 'userSpaceOnUse' ? 2_000 : 2;
}

/** The steps that a browser takes for a filter. It takes those of a result again for each use of it. */
export function stepsIn(filter: Element): number {
  const results = new Map<string, number>();
  let last = 0;
  let most = 1;
  for (const step of filter.childNodes.filter(isElementNode)) {
    const before = inputsOf(step).map((name) => results.get(name) ?? (isSource.test(name) ? 0 : last));
    last = before.reduce((sum, steps) => sum + steps, 1);
    most = Math.max(most, last);
    const result = attribute(step, 'result')?.trim();
    if (result) results.set(result, last);
  }
  return most;
}

const isSource = /^(?:Source|Background)(?:Graphic|Image|Alpha)$|^(?:Fill|Stroke)Paint$/;

/** The names of what a step works on; the result before it has none. */
function inputsOf(step: Element): string[] {
  if (/^fe(?:Flood|Turbulence)$/.test(step.tagName)) return [];
  const nameIn = (element: Element, name: string) => attribute(element, name)?.trim() ?? '';
  if (step.tagName === 'feMerge')
    return step.childNodes.filter(isElementNode).map((node) => nameIn(node, 'in'));
  const hasTwo = /^fe(?:Blend|Composite|DisplacementMap)$/.test(step.tagName);
  return ['in', ...(hasTwo ? ['in2'] : [])].map((name) => nameIn(step, name));
}
