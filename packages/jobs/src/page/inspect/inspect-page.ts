import { decodeSafely } from '../allowed/addresses';
import type { PageJob } from '../document/page-job';
import type { CleanPage } from '../clean/clean-page';
import { findHiddenText } from './hidden-text';
import type { ParsedPage } from '../document/parse-page';
import { placeOf, type Report } from '../document/report';
import { attribute, elementsOf, isTextNode, nodesOf, textOf, type Element } from '../document/tree';

const minTextCharacters = 80;
/** Elements whose end tag HTML allows to omit. */
const endsByItself = new Set(
  'html body p li dt dd tr td th thead tbody tfoot colgroup caption rt rp'.split(' '),
);

/** Reports the faults of a page: in the model's text and in the cleaned tree. */
export function inspectPage(job: PageJob, { document, parsed }: CleanPage, report: Report): void {
  inspectWriting(job, parsed, report);
  const elements = [...elementsOf(document)];
  inspectHead(job, elements, report);
  inspectContent(elements, report);
  findHiddenText(document, report);
}

function inspectWriting({ written }: PageJob, parsed: ParsedPage, report: Report): void {
  if (isCut(written, parsed)) report.find('The document ends before </html>: write it whole.');
  if (parsed.document.mode !== 'no-quirks') report.find('The document does not begin with <!doctype html>.');
}

/** Valid HTML may omit the last tags; a cut text leaves more elements open. */
function isCut(written: string, { document, openAtEnd, endsInMarkup }: ParsedPage): boolean {
  if (endsInMarkup) return true;
  const open = openAtEnd.filter(({ tagName }) => tagName !== 'html' && tagName !== 'body');
  if (open.length === 0) return ![...elementsOf(document)].some(({ tagName }) => tagName === 'body');
  if (open.some(({ tagName }) => !endsByItself.has(tagName))) return true;
  const texts = [...nodesOf(document)].filter(isTextNode).map(({ value }) => value.trim());
  const last = texts.findLast(Boolean) ?? '';
  return !/<\/(?:body|html)\b[^<]*$/i.test(written.slice(-200)) && !/[.!?…。！？।؟)”»"]$/.test(last);
}

function inspectHead({ language, direction }: PageJob, elements: readonly Element[], report: Report): void {
  const [root] = elements;
  const lang = root && attribute(root, 'lang');
  if (lang?.split('-')[0]?.toLowerCase() !== language.split('-')[0]?.toLowerCase())
    report.find(`<html> needs lang="${language}".`);
  if (direction === 'rtl' && root && attribute(root, 'dir')?.toLowerCase() !== 'rtl')
    report.find('<html> needs dir="rtl".');
  if (
    !elements.some(
      (element) => element.tagName === 'title' && element.parentNode?.nodeName === 'head' && textOf(element),
    )
  )
    report.find('The <title> is missing or empty.');
  if (!elements.some((element) => attribute(element, 'name')?.toLowerCase() === 'viewport'))
    report.find('The viewport meta tag is missing.');
}

function inspectContent(elements: readonly Element[], report: Report): void {
  const body = elements.find(({ tagName }) => tagName === 'body');
  if (!body || textOf(body).length < minTextCharacters) report.find('The page has hardly any text.');
  const ids = new Set(
    elements.flatMap((element) => attribute(element, 'id') ?? attribute(element, 'name') ?? []),
  );
  for (const element of elements) {
    if (element.tagName === 'img' && attribute(element, 'alt') === undefined)
      report.find(`<img src="${attribute(element, 'src') ?? ''}"> has no alt text.`);
    if (element.tagName === 'a') inspectLink(element, ids, report);
  }
}

function inspectLink(link: Element, ids: ReadonlySet<string>, report: Report): void {
  const href = attribute(link, 'href');
  if (href === undefined || !href.startsWith('#')) return;
  const target = href.slice(1);
  const isThere =
    target === '' || target.toLowerCase() === 'top' || ids.has(target) || ids.has(decodeSafely(target));
  if (!isThere) report.find(`The link to “${href}” leads nowhere (${placeOf(link)}).`);
}
