import { defaultTreeAdapter, type DefaultTreeAdapterMap } from 'parse5';

export type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];
export type Document = DefaultTreeAdapterMap['document'];

export const { isElementNode, isTextNode } = defaultTreeAdapter;

export const namespaces = { html: 'http://www.w3.org/1999/xhtml', svg: 'http://www.w3.org/2000/svg' };

export const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);

export const isSvg = (element: Element) => element.namespaceURI === namespaces.svg;

/** The node and its descendants in document order. Not recursive, so that depth costs no stack. */
export function* nodesOf(root: Node): Generator<Node> {
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    const children = childrenOf(node);
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child) waiting.push(child);
    }
  }
}

export function* elementsOf(root: Node): Generator<Element> {
  for (const node of nodesOf(root)) if (isElementNode(node)) yield node;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

export function parentOf(element: Element): Element | null {
  const { parentNode } = element;
  return parentNode && isElementNode(parentNode) ? parentNode : null;
}

export function headOf(document: Document): Element | null {
  const html = document.childNodes.find(isElementNode);
  return html?.childNodes.filter(isElementNode).find(({ tagName }) => tagName === 'head') ?? null;
}

/** Replaces an element by its children and returns them. */
export function unwrap(element: Element): readonly Node[] {
  const { parentNode: parent, childNodes: children } = element;
  if (!parent) return [];
  parent.childNodes.splice(parent.childNodes.indexOf(element), 1, ...children);
  for (const child of children) child.parentNode = parent;
  element.parentNode = null;
  element.childNodes = [];
  return children;
}

/** The text that a reader sees, without style sheets. */
export function textOf(root: Node): string {
  const texts: string[] = [];
  for (const node of nodesOf(root)) {
    if (isTextNode(node) && node.parentNode?.nodeName !== 'style') texts.push(node.value);
  }
  return texts.join('').replace(/\s+/g, ' ').trim();
}

export function lineOf(node: Node): number | undefined {
  return node.sourceCodeLocation?.startLine;
}

/** The tree with one line per node: equal outlines mean equal trees. Adjacent texts count as one. */
export function outlineOf(root: Node): string {
  const lines: string[] = [];
  let text = '';
  const endText = () => {
    if (text) lines.push(JSON.stringify(text));
    text = '';
  };
  const waiting: (Node | null)[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node && isTextNode(node)) {
      text += node.value;
      continue;
    }
    endText();
    lines.push(node ? startOf(node) : 'end');
    if (node) waiting.push(null, ...childrenOf(node).toReversed());
  }
  endText();
  return lines.join('\n');
}

function startOf(node: Node): string {
  if (!isElementNode(node)) return node.nodeName;
  return JSON.stringify([
    node.namespaceURI,
    node.tagName,
    node.attrs.map(({ name, value }) => [name, value]),
  ]);
}
