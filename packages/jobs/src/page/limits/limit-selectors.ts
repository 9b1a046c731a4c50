import { bounds, PageBreach } from '../document/bounds';
import { ElementIndex, sheetsOf } from '../css/cascade';
import { readRules } from '../css/read-rules';
import { elementsOf, type Document } from '../document/tree';

/** These look at every element beside or within the one that they match. */
const isWide = /~(?!=)|:has\(/i;
const neighboursOfMatch = 20;
const charactersOfMatch = 100;

/** Refuses a page whose selectors a browser would compare with too many elements. */
export function limitSelectors(document: Document): void {
  const elements = [...elementsOf(document)];
  const index = new ElementIndex(elements);
  let matches = 0;
  for (const { selectors, source } of readRules(sheetsOf(elements), { has: () => true }).rules) {
    const length = 1 + source.length / selectors.length / charactersOfMatch;
    const weight = isWide.test(source) ? length * (1 + elements.length / neighboursOfMatch) : length;
    for (const selector of selectors) matches += index.candidatesFor(selector).length * weight;
  }
  if (matches > bounds.matches)
    throw new PageBreach(
      'The selectors of the style sheet match too slowly: write fewer and simpler ones, without :has() and ~.',
    );
}
