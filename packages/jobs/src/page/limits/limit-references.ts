import { defaultTreeAdapter, type Token } from 'parse5';
import { isFragment } from '../allowed/addresses';
import { svgStyleAttributes } from '../allowed/allowed-svg';
import { bounds } from '../document/bounds';
import { stepsIn } from './limit-filters';
import { hasPlace, placeNamed, placesIn, referencesOf, type References } from './references';
import { placeOf, type Report } from '../document/report';
import { takeDeclarations } from '../css/take-declarations';
import {
  attribute,
  elementsOf,
  isElementNode,
  isSvg,
  parentOf,
  type Document,
  type Element,
} from '../document/tree';

const pointsOfWeight = 10;

const why = 'references repeat too much of the page';

/** Takes the references into the page if they draw too much: ten times ten times ten are a thousand drawings. */
export function limitReferences(document: Document, report: Report): void {
  if (!new Expansion(document).isOver()) return;
  report.find(
    'References into the page (use, pattern, mask, clipPath, marker, filter) repeat too much of it, or themselves: draw it plainly.',
  );
  for (const element of elementsOf(document)) takeAttributes(element, report);
  takeDeclarations(document, { isTaken: (_, source) => hasPlace(source), why }, report);
}

/** Counts the elements that a browser draws, with each reference replaced by what it shows. */
class Expansion {
  private readonly references: Map<Element, References>;
  private readonly places = new Map<string, Element[]>();
  private readonly counts = new Map<unknown, number>();

  constructor(private readonly document: Document) {
    this.references = referencesOf(document);
    for (const element of this.references.keys()) {
      const id = attribute(element, 'id');
      if (id === undefined) continue;
      const same = this.places.get(placeNamed(id));
      if (same) same.push(element);
      else this.places.set(placeNamed(id), [element]);
    }
  }

  isOver(): boolean {
    const hasAny = [...this.references.values()].some((lists) =>
      Object.values(lists).some((list) => list.length > 0),
    );
    const [root] = elementsOf(this.document);
    return hasAny && root !== undefined && this.countElement(root, 0) > bounds.drawnElements;
  }

  /** Counts each thing once. What is within itself counts as endless. */
  private once(thing: unknown, count: () => number): number {
    const known = this.counts.get(thing);
    if (known !== undefined) return known;
    this.counts.set(thing, Infinity);
    const counted = count();
    this.counts.set(thing, counted);
    return counted;
  }

  private countElement(element: Element, chain: number): number {
    return this.once(element, () => {
      const { own, paint, markers } = this.referencesOf(element);
      const within = sumOf(element.childNodes.filter(isElementNode), (child) =>
        this.countElement(child, chain),
      );
      const sum = weightOf(element) + within + this.countAll(own, chain);
      return sum * (1 + this.countAll(paint, chain)) * (1 + pointsOfWeight * this.countAll(markers, chain));
    });
  }

  private referencesOf(element: Element): References {
    return this.references.get(element) ?? { own: [], paint: [], markers: [] };
  }

  private countAll(values: readonly string[], chain: number): number {
    return this.once(values, () =>
      sumOf(values, (value) => this.once(value, () => this.countValue(value, chain))),
    );
  }

  private countValue(value: string, chain: number): number {
    return sumOf(placesIn(value), (place) => {
      const targets = this.places.get(place) ?? [];
      return this.once(targets, () => this.countTargets(targets, chain + 1));
    });
  }

  /** A reference costs twice what it shows, so a long chain is over the bound whatever it shows. */
  private countTargets(targets: readonly Element[], chain: number): number {
    if (2 ** chain > bounds.drawnElements) return Infinity;
    const drawn = targets.filter((target) => !isCheap(target));
    return 2 * sumOf(drawn, (target) => bounds.referenceWeight + this.countInPlace(target, chain));
  }

  /** What is drawn takes the paint of the elements around it. */
  private countInPlace(target: Element, chain: number): number {
    let paint = 0;
    for (let above = parentOf(target); above; above = parentOf(above))
      paint += this.countAll(this.referencesOf(above).paint, chain);
    return this.countElement(target, chain) * (1 + paint);
  }
}

function sumOf<T>(list: readonly T[], count: (item: T) => number): number {
  return list.reduce((sum, item) => sum + count(item), 0);
}

/** Gradients draw no elements. */
const isCheap = ({ tagName }: Element) => tagName === 'linearGradient' || tagName === 'radialGradient';

function weightOf(element: Element): number {
  if (!isSvg(element)) return 1;
  if (element.tagName === 'filter') return bounds.filterStepWeight * stepsIn(element);
  return 1 + pointsIn(element) / pointsOfWeight;
}

/** A curve costs as much as a few elements, and a marker stands on each of its points. */
function pointsIn(element: Element): number {
  const path = attribute(element, 'd') ?? attribute(element, 'points') ?? '';
  return path.match(/\d*\.\d+|\d+|z/gi)?.length ?? 0;
}

function takeAttributes(element: Element, report: Report): void {
  if (element.tagName === 'use') {
    report.takeElement(element, why);
    defaultTreeAdapter.detachNode(element);
    return;
  }
  element.attrs = element.attrs.filter((attr) => {
    const isTaken = isReference(element, attr);
    if (isTaken) report.take(`${attr.name}="${attr.value.slice(0, 80)}"`, why, placeOf(element));
    return !isTaken;
  });
}

function isReference(element: Element, { name, value }: Token.Attribute): boolean {
  if (!isSvg(element)) return false;
  if (name === 'href') return element.tagName !== 'a' && isFragment(value);
  return svgStyleAttributes.has(name) && hasPlace(value);
}
