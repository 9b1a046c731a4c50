import { SelectorType, type Selector } from 'css-what';
import { Matcher, type Match } from './match-selector';
import {
  readDeclarations,
  readRules,
  specificityOf,
  type Declaration,
  type StyleRule,
  type Watched,
} from './read-rules';
import { attribute, childrenOf, elementsOf, isTextNode, type Document, type Element } from '../document/tree';

interface Won {
  value: string;
  rank: number;
  source: string;
}

/** The styles of one element, or of its ::before or ::after. */
export class ComputedStyle {
  private readonly won = new Map<string, Won>();
  private readonly possible = new Map<string, Set<string>>();
  private readonly open = new Map<string, Set<string>>();

  add(
    { property, value, isImportant }: Declaration,
    from: { rank: number; source: string; isSure: boolean },
  ): void {
    this.possible.set(property, this.valuesOf(property).add(value));
    if (!from.isSure) this.open.set(property, this.laterValuesOf(property).add(value));
    const rank = from.rank + (isImportant ? 1e12 : 0);
    const current = this.won.get(property);
    if (from.isSure && (!current || rank >= current.rank))
      this.won.set(property, { value, rank, source: from.source });
  }

  /** The value on every screen while the reader does nothing. */
  value(property: string): string | undefined {
    return this.won.get(property)?.value;
  }

  sourceOf(property: string): string {
    return this.won.get(property)?.source ?? '';
  }

  /** Every value from any rule, on any screen and in any state. */
  valuesOf(property: string): Set<string> {
    return this.possible.get(property) ?? new Set();
  }

  /** Every value of every watched property. */
  get everyValue(): [property: string, value: string][] {
    return [...this.possible].flatMap(([property, values]) =>
      [...values].map((value): [string, string] => [property, value]),
    );
  }

  /** The values that apply only on some screens or in some states. */
  laterValuesOf(property: string): Set<string> {
    return this.open.get(property) ?? new Set();
  }
}

export interface Cascade {
  styleOf: (element: Element) => ComputedStyle;
  drawnBesides: (element: Element) => ComputedStyle;
  animations: ReadonlySet<string>;
}

/** Applies a page's style sheets to its elements, for the watched properties only. */
export function cascadeOf(document: Document, watched: Watched): Cascade {
  const elements = [...elementsOf(document)];
  const { rules, animations } = readRules(sheetsOf(elements), watched);
  const own = new StyleMap();
  const besides = new StyleMap();
  matchRules(elements, rules, ({ rule, order, selector, element, match }) => {
    const rank = specificityOf(selector) * 1_000 + order / 100;
    const from = { rank, source: rule.source, isSure: match === 'yes' && !rule.isConditional };
    const styles = isBesides(selector) ? besides : own;
    for (const declaration of rule.declarations) styles.of(element).add(declaration, from);
  });
  for (const element of elements) {
    const from = { rank: 1e11, source: 'its style attribute', isSure: true };
    const declarations = readDeclarations(attribute(element, 'style') ?? '');
    for (const declaration of declarations) own.of(element).add(declaration, from);
  }
  return {
    styleOf: (element) => own.of(element),
    drawnBesides: (element) => besides.of(element),
    animations,
  };
}

interface RuleMatch {
  rule: StyleRule;
  order: number;
  selector: readonly Selector[];
  element: Element;
  match: Exclude<Match, 'no'>;
}

/** Visits each element with each selector that may match it. */
export function matchRules(
  elements: readonly Element[],
  rules: readonly StyleRule[],
  visit: (match: RuleMatch) => void,
): void {
  const matcher = new Matcher();
  const index = new ElementIndex(elements);
  for (const [order, rule] of rules.entries()) {
    for (const selector of rule.selectors) {
      for (const element of index.candidatesFor(selector)) {
        const match = matcher.match(selector, element);
        if (match !== 'no') visit({ rule, order, selector, element, match });
      }
    }
  }
}

class StyleMap {
  private readonly styles = new Map<Element, ComputedStyle>();

  of(element: Element): ComputedStyle {
    const style = this.styles.get(element) ?? new ComputedStyle();
    this.styles.set(element, style);
    return style;
  }
}

/** Finds the elements that the last part of a selector can match. */
export class ElementIndex {
  private readonly byKey = new Map<string, Element[]>();

  constructor(private readonly all: readonly Element[]) {
    for (const element of all) {
      const classes = attribute(element, 'class')?.split(/\s+/).filter(Boolean) ?? [];
      const keys = [
        ...classes.map((name) => `.${name}`),
        `#${attribute(element, 'id')}`,
        element.tagName.toLowerCase(),
      ];
      for (const key of new Set(keys)) this.add(key, element);
    }
  }

  private add(key: string, element: Element): void {
    const elements = this.byKey.get(key);
    if (elements) elements.push(element);
    else this.byKey.set(key, [element]);
  }

  candidatesFor(selector: readonly Selector[]): readonly Element[] {
    const key = keyOf(selector);
    return key === null ? this.all : (this.byKey.get(key) ?? []);
  }
}

function keyOf(selector: readonly Selector[]): string | null {
  let tag: string | null = null;
  for (const part of selector.toReversed()) {
    if (part.type === SelectorType.Tag) tag = part.name.toLowerCase();
    else if (part.type === SelectorType.Attribute) {
      if (part.ignoreCase === true) continue;
      if (part.name === 'id' && part.action === 'equals') return `#${part.value}`;
      if (part.name === 'class' && part.action === 'element') return `.${part.value}`;
    } else if (![SelectorType.Pseudo, SelectorType.PseudoElement, SelectorType.Universal].includes(part.type))
      break;
  }
  return tag;
}

export const isBesides = (selector: readonly Selector[]) =>
  selector.some(({ type }) => type === SelectorType.PseudoElement);

export function sheetsOf(elements: readonly Element[]): string[] {
  return elements
    .filter(({ tagName }) => tagName === 'style')
    .map((style) =>
      childrenOf(style)
        .map((child) => (isTextNode(child) ? child.value : ''))
        .join(''),
    );
}
