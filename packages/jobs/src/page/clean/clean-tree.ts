import { defaultTreeAdapter, html as names } from 'parse5';
import { allowedHtml, allowedMetaNames, dropped } from '../allowed/allowed-html';
import { allowedSvg } from '../allowed/allowed-svg';
import { cleanAttributes } from './clean-attributes';
import type { Cleaning } from './cleaning';
import { cleanStyleElement, moveStyleToHead } from './clean-style';
import { findLoss } from './losses';
import {
  attribute,
  childrenOf,
  headOf,
  isElementNode,
  isSvg,
  isTextNode,
  namespaces,
  unwrap,
  type Document,
  type Element,
  type Node,
} from '../document/tree';

/** Another width or scale would make everything on a phone larger than its CSS says. */
const isUsualViewport =
  /^(?:\s*(?:width=device-width|height=device-height|(?:initial|minimum)-scale=1(?:\.0+)?|maximum-scale=\d+(?:\.\d+)?|user-scalable=\w+|shrink-to-fit=\w+|viewport-fit=\w+|interactive-widget=[\w-]+)\s*(?:[,;]|$))+$/i;

const { detachNode } = defaultTreeAdapter;

const maxSpaceBeforeCharset = 100;

/** Removes everything that is not allowed from a page's tree, without recursion. */
export function cleanTree(cleaning: Cleaning): void {
  const { document } = cleaning;
  const waiting: Node[] = document.childNodes.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isTextNode(node)) continue;
    if (!isElementNode(node)) {
      removeNode(node);
      continue;
    }
    waiting.push(...cleanElement(cleaning, node).toReversed());
  }
  completeHead(document);
}

/** Cleans one element and returns the nodes to clean next. */
function cleanElement(cleaning: Cleaning, element: Element): readonly Node[] {
  if (element.tagName === 'style' && !isHeadOf(element)) return moveStyleToHead(cleaning, element);
  if (!isAllowed(element)) return removeElement(cleaning, element);
  if (element.tagName === 'meta' && !keepAllowedMeta(element)) return removeElement(cleaning, element);
  if (element.tagName === 'style' && !isCss(element)) return removeElement(cleaning, element);
  cleanAttributes(cleaning, element);
  if (isSvg(element) && ['title', 'desc'].includes(element.tagName)) keepTextAlone(element);
  if (element.tagName === 'style') cleanStyleElement(cleaning, element);
  if (isEmptied(element)) {
    detachNode(element);
    return [];
  }
  return childrenOf(element);
}

/** Removes comments, and the doctype, which is written again. */
function removeNode(node: Node): void {
  if ('parentNode' in node && node.parentNode) detachNode(node);
}

function isAllowed(element: Element): boolean {
  if (isSvg(element)) return allowedSvg.has(element.tagName);
  return element.namespaceURI === namespaces.html && allowedHtml.has(element.tagName) && isInPlace(element);
}

const isHeadOf = ({ parentNode, namespaceURI }: Element) =>
  namespaceURI === namespaces.html && parentNode?.nodeName === 'head';

/** Some elements do harm, or nothing, outside of their place. */
function isInPlace({ tagName, parentNode }: Element): boolean {
  if (tagName === 'meta' || tagName === 'title') return parentNode?.nodeName === 'head';
  return tagName !== 'source' || parentNode?.nodeName === 'picture';
}

/** A meta element says one thing: its other attributes would say something that is not allowed. */
function keepAllowedMeta(element: Element): boolean {
  const name = attribute(element, 'name')?.trim().toLowerCase() ?? '';
  const isCharset = attribute(element, 'charset') !== undefined;
  if (!isCharset && !allowedMetaNames.has(name)) return false;
  if (name === 'viewport' && !isUsualViewport.test(attribute(element, 'content') ?? '')) return false;
  const kept = isCharset ? ['charset'] : ['name', 'content', 'media'];
  element.attrs = element.attrs.filter((attr) => kept.includes(attr.name));
  return true;
}

/** Without its type, a style sheet in an unknown language would become active CSS. */
function isCss(element: Element): boolean {
  return /^\s*(?:text\/css)?\s*$/i.test(attribute(element, 'type') ?? '');
}

function removeElement({ report }: Cleaning, element: Element): readonly Node[] {
  const isDropped = element.namespaceURI !== namespaces.html || dropped.has(element.tagName);
  report.takeElement(element, isDropped ? 'a page may not have it' : 'it is unknown; what is in it stays');
  if (!isDropped) return unwrap(element);
  findLoss(report, element);
  detachNode(element);
  return [];
}

/** Inside these elements HTML parsing applies again, so only text stays. */
function keepTextAlone(element: Element): void {
  element.childNodes = element.childNodes.filter(isTextNode);
}

/** A picture without its file shows only a broken frame. */
function isEmptied(element: Element): boolean {
  if (isSvg(element)) return element.tagName === 'image' && attribute(element, 'href') === undefined;
  if (element.tagName === 'source') return attribute(element, 'srcset') === undefined;
  return element.tagName === 'img' && attribute(element, 'src') === undefined;
}

/** The stored bytes are UTF-8, and the page must say so on any server, before a browser guesses from what it has read. */
function completeHead(document: Document): void {
  const head = headOf(document);
  if (!head) return;
  const isCharset = (node: Node) => isElementNode(node) && attribute(node, 'charset') !== undefined;
  const meta =
    head.childNodes.find(isCharset) ??
    defaultTreeAdapter.createElement('meta', names.NS.HTML, [{ name: 'charset', value: 'utf-8' }]);
  const [space] = head.childNodes;
  const isSpaced = space !== undefined && isTextNode(space) && space.value.length <= maxSpaceBeforeCharset;
  const first = isSpaced ? [space, meta] : [meta];
  head.childNodes = [
    ...first,
    ...head.childNodes.filter((node) => !first.includes(node) && !isCharset(node)),
  ];
  if ('parentNode' in meta) meta.parentNode = head;
}
