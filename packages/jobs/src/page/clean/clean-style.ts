import { defaultTreeAdapter, html as names } from 'parse5';
import { cleanCss, type CssRemoved } from '../css/clean-css';
import { shorten } from '../document/shorten';
import type { Cleaning } from './cleaning';
import type { Report } from '../document/report';
import { childrenOf, headOf, isTextNode, lineOf, type Element, type Node } from '../document/tree';

/** Cleans the text of a style element of HTML. */
export function cleanStyleElement({ paths, report }: Cleaning, element: Element): void {
  const [text] = childrenOf(element);
  if (!text || !isTextNode(text)) return;
  const { css, removed } = cleanCss(text.value, paths);
  const firstLine = lineOf(text);
  for (const fault of removed) {
    const where = firstLine === undefined ? 'the style element' : `line ${firstLine + fault.line - 1}`;
    reportCss(report, fault, where);
  }
  text.value = css;
}

export function reportCss(
  report: Report,
  { why, address, source, isBreach }: CssRemoved,
  where: string,
): void {
  report.take(source, why, where);
  if (isBreach) report.find(`${why} (${where})`);
  else if (address !== undefined)
    report.find(`The CSS may load only the files beside the page, not “${shorten(address)}” (${where}).`);
  else if (/^@import/i.test(source) && !/font/i.test(source))
    report.find(`The page cannot load another style sheet: write its rules into the page (${where}).`);
}

/**
 * Moves a style element to the end of the head, where its rules still apply. In SVG its text is parsed as markup, so only
 * an element with nothing but text is moved.
 */
export function moveStyleToHead({ document, report }: Cleaning, element: Element): readonly Node[] {
  const isText = childrenOf(element).every(isTextNode);
  const css = childrenOf(element)
    .map((child) => (isTextNode(child) ? child.value : ''))
    .join('');
  defaultTreeAdapter.detachNode(element);
  const head = headOf(document);
  if (!isText || !head) {
    report.takeElement(element, 'markup stands in a style element');
    return [];
  }
  const moved = defaultTreeAdapter.createElement('style', names.NS.HTML, element.attrs);
  // The next parser would end the element at such text, so it is escaped here.
  defaultTreeAdapter.insertText(moved, css.replace(/<(?=[/!])/g, '\\3c '));
  defaultTreeAdapter.appendChild(head, moved);
  return [moved];
}
