import { defaultTreeAdapter, serializeOuter, type DefaultTreeAdapterMap, type TreeAdapter } from 'parse5';
import { PageBreach } from './bounds';
import { cleanTree } from './clean-tree';
import { disarmCoveringLinks } from './covering-links';
import { limitUses } from './limit-uses';
import { parsePage, type ParsedPage } from './parse-page';
import type { Report } from './report';
import { isElementNode, outlineOf, type Document } from './tree';

export interface CleanPage {
  html: string;
  document: Document;
  /** How the parser read what the model wrote. */
  parsed: ParsedPage;
}

const maxRounds = 5;

/**
 * A page that a model wrote, made harmless: only what is on the lists of elements, attributes and addresses is left. The text
 * that comes out is parsed again and must give the same tree; else it is cleaned again. Throws a `PageBreach` where that has no end.
 */
export function cleanPage(written: string, paths: readonly string[], report: Report): CleanPage {
  const parsed = parsePage(written);
  let { document } = parsed;
  for (let round = 0; round < maxRounds; round++) {
    cleanTree({ document, paths, report });
    limitUses(document, report);
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

/** A parser skips the first line break in `pre`: where there is one in the tree, there are two in the text. */
const writingAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
  ...defaultTreeAdapter,
  getTextNodeContent: (text) => {
    const { parentNode: parent, value } = text;
    const isFirst = parent?.nodeName === 'pre' && parent.childNodes[0] === text;
    return isFirst && value.startsWith('\n') ? `\n${value}` : value;
  },
};
