import { defaultTreeAdapter, serializeOuter, type DefaultTreeAdapterMap, type TreeAdapter } from 'parse5';
import { PageBreach } from '../document/bounds';
import { cleanTree } from './clean-tree';
import { disarmCoveringLinks } from '../links/covering-links';
import { limitColumns } from '../limits/limit-columns';
import { limitEffects } from '../limits/limit-effects';
import { limitFilters } from '../limits/limit-filters';
import { limitReferences } from '../limits/limit-references';
import { limitSelectors } from '../limits/limit-selectors';
import { limitTables } from '../limits/limit-tables';
import { parsePage, type ParsedPage } from '../document/parse-page';
import type { Report } from '../document/report';
import { isElementNode, outlineOf, type Document } from '../document/tree';

export interface CleanPage {
  html: string;
  document: Document;
  /** The parser's reading of the model's text. */
  parsed: ParsedPage;
}

const maxRounds = 5;

/**
 * Makes a model's page harmless: keeps only listed elements, attributes and addresses. Parsing the resulting text must give
 * the same tree; otherwise it is cleaned again. Throws a `PageBreach` if that does not end.
 */
export function cleanPage(written: string, paths: readonly string[], report: Report): CleanPage {
  const parsed = parsePage(written);
  let { document } = parsed;
  for (let round = 0; round < maxRounds; round++) {
    cleanTree({ document, paths, report });
    limitFilters(document, report);
    limitReferences(document, report);
    limitTables(document, report);
    limitColumns(document, report);
    limitEffects(document, report);
    limitSelectors(document);
    disarmCoveringLinks(document, report);
    const html = serializePage(document);
    const again = parsePage(html).document;
    if (outlineOf(htmlOf(again)) === outlineOf(htmlOf(document))) return { html, document: again, parsed };
    document = again;
  }
  throw new PageBreach(
    'The page is written so that browsers read it in different ways: close its elements in order.',
  );
}

function htmlOf(document: Document) {
  return document.childNodes.find(isElementNode) ?? document;
}

function serializePage(document: Document): string {
  const html = htmlOf(document);
  return isElementNode(html)
    ? `<!doctype html>\n${serializeOuter(html, { treeAdapter: writingAdapter })}`
    : '';
}

/** A parser skips the first line break in `pre`, so a line break in the tree needs two in the text. */
const writingAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
  ...defaultTreeAdapter,
  getTextNodeContent: (text) => {
    const { parentNode: parent, value } = text;
    const isFirst = parent?.nodeName === 'pre' && parent.childNodes[0] === text;
    return isFirst && value.startsWith('\n') ? `\n${value}` : value;
  },
};
