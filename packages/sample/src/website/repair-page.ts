import {
  defaultTreeAdapter as tree,
  html as names,
  parse,
  serialize,
  type DefaultTreeAdapterMap,
} from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];
type Parent = DefaultTreeAdapterMap['parentNode'];

const mainId = 'main';
const rightToLeft = ['ar', 'fa', 'he', 'ur'];

/** Reads the page as a browser would and mends what a check of pages can find; all else stays as it was. */
export function repairPage(source: string, language: string): string {
  const document = parse(source);
  const elements = [...elementsOf(document)];
  const first = (tag: string) => elements.find(({ tagName }) => tagName === tag);
  const [root, head, body] = [first('html'), first('head'), first('body')];
  if (!root || !head || !body) return source;
  setAttribute(root, 'lang', attribute(root, 'lang') || language);
  if (rightToLeft.includes(language.split('-')[0] ?? '')) setAttribute(root, 'dir', 'rtl');
  mendHead(head, elements);
  const main = mendMain(body, elements);
  const ids = new Set(elements.flatMap((element) => attribute(element, 'id') ?? []));
  for (const element of elements) {
    if (element.tagName === 'img') mendImage(element);
    if (element.tagName === 'a') mendLink(element, ids, attribute(main, 'id') ?? mainId);
  }
  const html = serialize(root.parentNode ?? document)
    .replace(/^<!DOCTYPE[^>]*>\s*/i, '')
    // The serializer gives every attribute a value, which a check of pages refuses.
    .replaceAll('<details open="">', '<details open>');
  return `<!DOCTYPE html>\n${html}\n`;
}

function mendHead(head: Element, elements: readonly Element[]): void {
  const metas = elements.filter(({ tagName }) => tagName === 'meta');
  const title = elements.find(({ tagName, parentNode }) => tagName === 'title' && parentNode === head);
  const heading = elements.find(({ tagName }) => tagName === 'h1');
  if (!title || !textOf(title).trim()) {
    if (title) tree.detachNode(title);
    const named = create('title');
    tree.insertText(named, (heading && textOf(heading).trim().replace(/\s+/g, ' ')) || 'Website');
    prepend(head, named);
  }
  if (!metas.some((meta) => attribute(meta, 'name') === 'viewport')) {
    prepend(head, create('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }));
  }
  if (!metas.some((meta) => attribute(meta, 'charset') !== undefined)) {
    prepend(head, create('meta', { charset: 'utf-8' }));
  }
}

/** The main landmark with an id, which links that lead nowhere are pointed to. */
function mendMain(body: Element, elements: readonly Element[]): Element {
  const main = elements.find(({ tagName }) => tagName === 'main') ?? body;
  if (!attribute(main, 'id')) setAttribute(main, 'id', mainId);
  return main;
}

function mendImage(image: Element): void {
  if (attribute(image, 'alt') !== undefined) return;
  const file = (attribute(image, 'src') ?? '').split('/').at(-1) ?? '';
  setAttribute(image, 'alt', nearestCaption(image) || file.replace(/\.\w+$/, '').replaceAll('-', ' '));
}

/** The heading of the section around an element: what stands beside a picture tells best what it shows. */
function nearestCaption(element: Element): string {
  for (
    let node: Parent | null = element.parentNode;
    node;
    node = 'parentNode' in node ? node.parentNode : null
  ) {
    const heading = [...elementsOf(node)].find(({ tagName }) => /^(?:figcaption|h[1-6])$/.test(tagName));
    if (heading) return textOf(heading).trim().replace(/\s+/g, ' ');
  }
  return '';
}

function mendLink(link: Element, ids: ReadonlySet<string>, target: string): void {
  const href = attribute(link, 'href');
  const isWorking =
    href && (/^(?:https?:|mailto:|tel:)/i.test(href) || href === '#top' || ids.has(href.slice(1)));
  if (!isWorking) setAttribute(link, 'href', `#${target}`);
}

function* elementsOf(node: Node): Generator<Element> {
  if (tree.isElementNode(node)) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function setAttribute(element: Element, name: string, value: string): void {
  const existing = element.attrs.find((attr) => attr.name === name);
  if (existing) existing.value = value;
  else element.attrs.push({ name, value });
}

function create(tag: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const attrs = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  return tree.createElement(tag, names.NS.HTML, attrs);
}

function prepend(parent: Element, child: Element): void {
  const [first] = parent.childNodes;
  if (first) tree.insertBefore(parent, child, first);
  else tree.appendChild(parent, child);
}

function textOf(node: Node): string {
  if (tree.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
