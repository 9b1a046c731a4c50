import { randomUUID } from 'node:crypto';
import { defaultTreeAdapter, html, parse, serialize, type DefaultTreeAdapterMap } from 'parse5';

export interface PageFile {
  /** The path that the page links to: `images/hero.webp`. */
  path: string;
  mime: string;
  sizeBytes: number;
}

// The policy of our own headers, for a page that another server serves or a reader opens as a file. For such a file,
// Firefox does not count the files beside it as 'self', so `file:` is allowed; on a server `file:` reaches nothing.
const policy = [
  "default-src 'none'",
  "img-src 'self' file: data:",
  "style-src 'unsafe-inline'",
  "font-src 'self' file: data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** A page that refers to its files so often that one file of it would be too large. */
export class PageTooLargeError extends Error {
  override readonly name = 'PageTooLargeError';
}

// Ordinary pages take less than three; each reference is a copy of its file.
const maxInlinedBytes = 32 * 1024 * 1024;

/**
 * The page for download, in parts: it starts with a policy, and a file stands where the page refers to it (in attributes,
 * srcset and CSS). Write each file as its `dataAddress`. Throws PageTooLargeError.
 */
export function portablePage<File extends PageFile>(page: string, files: readonly File[]): (string | File)[] {
  const document = parse(page);
  const marks = createMarks(files);
  for (const node of nodesOf(document)) {
    if (defaultTreeAdapter.isElementNode(node)) inlineAttributes(node, marks.addressOf);
    if (isStyleText(node)) node.value = inlineCss(node.value, marks.addressOf);
  }
  const head = headOf(document);
  const [first] = head?.childNodes ?? [];
  const meta = defaultTreeAdapter.createElement('meta', html.NS.HTML, [
    { name: 'http-equiv', value: 'Content-Security-Policy' },
    { name: 'content', value: policy },
  ]);
  if (head && first) defaultTreeAdapter.insertBefore(head, meta, first);
  else if (head) defaultTreeAdapter.appendChild(head, meta);
  return marks.split(serialize(document));
}

export const dataAddress = (mime: string, bytes: Uint8Array): string =>
  `${dataPrefix(mime)}${Buffer.from(bytes).toString('base64')}`;

const dataPrefix = (mime: string) => `data:${mime};base64,`;

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];
type Addresses = (path: string) => string | undefined;

/** A loop, because a page may be nested more deeply than the call stack. */
function* nodesOf(document: Node): Generator<Node> {
  const waiting = [document];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    if ('childNodes' in node) waiting.push(...node.childNodes.toReversed());
    if ('content' in node) waiting.push(node.content);
  }
}

function isStyleText(node: Node): node is DefaultTreeAdapterMap['textNode'] {
  return defaultTreeAdapter.isTextNode(node) && node.parentNode?.nodeName === 'style';
}

/** The parser makes a head for every page. */
function headOf(document: DefaultTreeAdapterMap['document']): Element | undefined {
  const root = document.childNodes.find(({ nodeName }) => nodeName === 'html');
  const children = root && 'childNodes' in root ? root.childNodes : [];
  return children.filter(defaultTreeAdapter.isElementNode).find(({ tagName }) => tagName === 'head');
}

function inlineAttributes(element: Element, addresses: Addresses): void {
  for (const attribute of element.attrs) {
    if (attribute.name === 'style') attribute.value = inlineCss(attribute.value, addresses);
    else if (attribute.name === 'srcset') attribute.value = inlineSrcset(attribute.value, addresses);
    else if (attribute.name === 'src' || (attribute.name === 'href' && element.tagName === 'image'))
      attribute.value = addressOf(attribute.value, addresses) ?? attribute.value;
  }
}

function inlineSrcset(srcset: string, addresses: Addresses): string {
  return srcset.replace(/[^\s,]+/g, (word) => addressOf(word, addresses) ?? word);
}

/** Changes only the addresses. The new ones, and what replaces them, have no character with a meaning in CSS. */
function inlineCss(css: string, addresses: Addresses): string {
  return css.replace(/(\burl\(\s{0,9}["']?)([^"'()\s]+)/gi, (whole, before: string, address: string) => {
    const own = addressOf(address, addresses);
    return own ? before + own : whole;
  });
}

const addressOf = (reference: string, addresses: Addresses) => addresses(reference.replace(/^\.\//, ''));

/** Puts a mark where a file belongs, and counts the bytes of all files before any of them is there. */
function createMarks<File extends PageFile>(files: readonly File[]) {
  const id = randomUUID();
  const known = new Map(files.map((file, index) => [file.path, { file, mark: `${id}-${index}-` }]));
  let inlinedBytes = 0;
  return {
    addressOf(path: string): string | undefined {
      const found = known.get(path);
      if (!found) return undefined;
      inlinedBytes += dataPrefix(found.file.mime).length + Math.ceil(found.file.sizeBytes / 3) * 4;
      if (inlinedBytes > maxInlinedBytes) throw new PageTooLargeError();
      return found.mark;
    },
    split(text: string): (string | File)[] {
      return text.split(new RegExp(`${id}-(\\d+)-`)).flatMap((part, at) => {
        const isFile = at % 2 === 1;
        return (isFile ? files[Number(part)] : part) ?? [];
      });
    },
  };
}
