import { bounds } from '../document/bounds';
import { cascadeOf, sheetsOf, type Cascade } from '../css/cascade';
import type { CssItem } from '../css/css-items';
import { effectOf, filterWeight } from './effects';
import { declarationOf } from '../css/read-rules';
import { placeOf, type Report } from '../document/report';
import { Scales, totalOf } from './scales';
import { takeDeclarations } from '../css/take-declarations';
import {
  attribute,
  elementsOf,
  isElementNode,
  isSvg,
  isTextNode,
  type Document,
  type Element,
} from '../document/tree';

const why = 'the page draws too many effects';
const charactersOfShadow = 100;

/** Takes shadows, gradients, filters and layers if a browser would draw too many of them. */
export function limitEffects(document: Document, report: Report): void {
  const elements = [...elementsOf(document)];
  const styles = elements.map((element) => attribute(element, 'style') ?? '');
  const scales = new Scales([...sheetsOf(elements), ...styles.filter(Boolean)]);
  const cascade = cascadeOf(document, {
    has: (property) => effectOf(property) !== undefined || property.startsWith('animation'),
  });
  if (new EffectsSum(cascade, scales).of(document) <= bounds.effects) return;
  report.find(
    'The page draws too many shadows, gradients, filters, layers or dashes, one in another or on too many elements: use few of them.',
  );
  for (const element of elements.filter(isSvg))
    element.attrs = element.attrs.filter(({ name, value }) => {
      const isLight = scales.weigh(name, value.toLowerCase()) === 0;
      if (!isLight) report.take(`${name}="${value.slice(0, 80)}"`, why, placeOf(element));
      return isLight;
    });
  const isTaken = ({ name }: CssItem, source: string) =>
    scales.weigh(name, declarationOf(name, source).value) > 0;
  takeDeclarations(document, { isTaken, why }, report);
}

/** Adds up the effects of all elements. */
class EffectsSum {
  private sum = 0;

  constructor(
    private readonly cascade: Cascade,
    private readonly scales: Scales,
  ) {}

  of(document: Document): number {
    const waiting: Around[] = document.childNodes
      .filter(isElementNode)
      .map((element) => ({ element, filters: 0, shadow: 0 }));
    for (let around = waiting.pop(); around; around = waiting.pop()) {
      const within = this.add(around);
      for (const element of around.element.childNodes.filter(isElementNode))
        waiting.push({ element, ...within });
    }
    return this.sum;
  }

  private add({ element, filters: outer, shadow: inherited }: Around): Omit<Around, 'element'> {
    const values = [...attributeValues(element), ...this.cascade.styleOf(element).everyValue];
    const heaviest = this.scales.heaviestOf(values);
    const filters = heaviest.get('filter') ?? 0;
    const shadow = heaviest.get('textShadow') ?? inherited;
    const isAnimated = values.some(([property]) => property.startsWith('animation'));
    // Both ::before and ::after.
    const besides = 2 * totalOf(this.scales.heaviestOf(this.cascade.drawnBesides(element).everyValue));
    this.sum += totalOf(heaviest) + besides + (isAnimated ? this.scales.animated : 0);
    this.sum += (filters * Math.max(0, outer + filters - filterWeight)) / filterWeight;
    this.sum += (shadow * charactersIn(element)) / charactersOfShadow;
    return { filters: outer + filters, shadow };
  }
}

interface Around {
  element: Element;
  /** The weight of the filters around it: a filter works on what the filters within it made larger. */
  filters: number;
  /** The weight of the text shadow that it inherits. */
  shadow: number;
}

function attributeValues(element: Element): [property: string, value: string][] {
  return isSvg(element) ? element.attrs.map(({ name, value }) => [name, value.toLowerCase()]) : [];
}

function charactersIn({ childNodes }: Element): number {
  return childNodes.reduce((sum, child) => sum + (isTextNode(child) ? child.value.trim().length : 0), 0);
}
