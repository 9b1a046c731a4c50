import { defaultTreeAdapter } from 'parse5';
import { decodeSafely } from './addresses';
import { placeOf, type Report } from './report';
import { attribute, elementsOf, parentOf, type Document, type Element } from './tree';

/** Removes each `use` inside the content of another `use`: ten times ten times ten are a thousand drawings. */
export function limitUses(document: Document, report: Report): void {
  const uses = [...elementsOf(document)].filter(({ tagName }) => tagName === 'use');
  const shown = new Set(uses.map((use) => decodeSafely((attribute(use, 'href') ?? '#').slice(1))));
  for (const use of uses) {
    if (!isWithin(use, shown)) continue;
    report.find(`A <use> may not stand in what another <use> shows (${placeOf(use)}): draw it there.`);
    report.takeElement(use, 'another <use> shows it again');
    defaultTreeAdapter.detachNode(use);
  }
}

function isWithin(element: Element, ids: ReadonlySet<string>): boolean {
  for (let above: Element | null = element; above; above = parentOf(above)) {
    const id = attribute(above, 'id');
    if (id && ids.has(id)) return true;
  }
  return false;
}
