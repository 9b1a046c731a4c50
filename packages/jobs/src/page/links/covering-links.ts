import { shorten } from '../document/shorten';
import { LinkCovers } from './link-cover';
import { placeOf, type Report } from '../document/report';
import { attribute, elementsOf, isSvg, textOf, type Document, type Element } from '../document/tree';

const maxShareOfText = 0.5;
const minTextOfPage = 200;
/** A portrait over the width of a phone is still a card. */
const maxShareOfWindow = 0.75;
const maxShareOfLifted = 0.6;
const coversPage = { why: 'covers the page', remedy: 'make it as small as its text' };
const isInDrawing = { why: 'stands in a drawing', remedy: 'put it around the <svg>' };

/**
 * Removes the address of links to other sites that may cover the page or contain most of it: a reader would follow them by
 * accident. A link keeps its address only if an upper estimate bounds the share of the window that it covers; links that may
 * lie over other content share one bound.
 */
export function disarmCoveringLinks(document: Document, report: Report): void {
  const links = [...elementsOf(document)].filter(leadsElsewhere);
  if (links.length === 0) return;
  const covers = new LinkCovers(document);
  const pageText = textOf(document).length;
  const rows = new Map<Element, number>();
  let lifted = 0;
  for (const link of links) {
    const { share, row } = covers.coverOf(link);
    const inRow = row ? (rows.get(row) ?? 0) : share;
    const added = Math.max(0, share - inRow);
    const holdsThePage = pageText >= minTextOfPage && textOf(link).length > pageText * maxShareOfText;
    const isBounded = share <= maxShareOfWindow && lifted + added <= maxShareOfLifted;
    if (isSvg(link)) disarm(link, report, isInDrawing);
    else if (holdsThePage || !isBounded) disarm(link, report, coversPage);
    else {
      lifted += added;
      if (row) rows.set(row, Math.max(share, inRow));
    }
  }
}

function leadsElsewhere(element: Element): boolean {
  return element.tagName === 'a' && !(attribute(element, 'href') ?? '#').startsWith('#');
}

function disarm(link: Element, report: Report, { why, remedy }: typeof coversPage): void {
  const address = attribute(link, 'href') ?? '';
  link.attrs = link.attrs.filter(({ name }) => name !== 'href');
  report.find(`The link to “${shorten(address)}” ${why} (${placeOf(link)}): ${remedy}.`);
  report.take(`href="${address.slice(0, 80)}"`, `the link ${why}`, placeOf(link));
}
