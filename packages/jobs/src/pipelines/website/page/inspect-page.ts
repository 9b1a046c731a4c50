import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const maxPageBytes = 500_000;
const minTextCharacters = 80;
const maxFindings = 25;

// What matters to visitors: the standard and accessibility. Matters of taste in writing HTML are the model's.
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      'no-inline-style': 'off',
      'long-title': 'off',
      'prefer-native-element': 'off',
      'no-implicit-button-type': 'off',
      'valid-id': ['error', { relaxed: true }],
      'heading-level': ['error', { allowMultipleH1: false }],
      'missing-doctype': 'error',
    },
  }),
);

interface Inspection {
  /** As the model wrote it. */
  written: string;
  /** As it is stored. */
  html: string;
  language: string;
  direction: 'ltr' | 'rtl';
  /** The files beside the page. */
  paths: readonly string[];
}

/** What is wrong with a page, one sentence each; none when it can be delivered. */
export async function inspectPage(inspection: Inspection): Promise<string[]> {
  const { written, html } = inspection;
  const findings: string[] = [];
  if (!/<\/html>\s*$/i.test(written)) findings.push('The document ends before </html>: write it whole.');
  if (!/^\s*<!doctype html>/i.test(written))
    findings.push('The document does not begin with <!doctype html>.');
  if (Buffer.byteLength(html) > maxPageBytes) findings.push(`The page is larger than ${maxPageBytes} bytes.`);
  findings.push(...inspectElements(inspection));
  const report = await validator.validateString(html);
  for (const { messages } of report.results) {
    findings.push(
      ...messages
        .filter(({ severity }) => severity === 2)
        .map(({ message, line, column, ruleId }) => `${message} (${ruleId}, line ${line}, column ${column})`),
    );
  }
  return [...new Set(findings)].slice(0, maxFindings);
}

function inspectElements({ html, language, direction, paths }: Inspection): string[] {
  const elements = [...elementsOf(parse(html))];
  const byTag = (tag: string) => elements.filter(({ tagName }) => tagName === tag);
  const ids = new Set(elements.flatMap((element) => attribute(element, 'id') ?? []));
  const findings: string[] = [];

  const [root] = byTag('html');
  const lang = root && attribute(root, 'lang');
  if (lang?.split('-')[0] !== language) findings.push(`<html> needs lang="${language}".`);
  if (direction === 'rtl' && root && attribute(root, 'dir') !== 'rtl')
    findings.push('<html> needs dir="rtl".');
  if (!byTag('title').some((title) => textOf(title).trim()))
    findings.push('The <title> is missing or empty.');
  const hasViewport = byTag('meta').some((meta) => attribute(meta, 'name') === 'viewport');
  if (!hasViewport) findings.push('The viewport meta tag is missing.');
  const [body] = byTag('body');
  if (!body || textOf(body).trim().length < minTextCharacters) findings.push('The page has hardly any text.');

  for (const image of byTag('img')) {
    const src = attribute(image, 'src') ?? '';
    if (!paths.includes(src))
      findings.push(`<img src="${src}"> does not exist; there are: ${paths.join(', ') || 'none'}.`);
    if (attribute(image, 'alt') === undefined) findings.push(`<img src="${src}"> has no alt text.`);
  }
  for (const link of byTag('a')) findings.push(...inspectLink(attribute(link, 'href'), ids));
  return findings;
}

function inspectLink(href: string | undefined, ids: ReadonlySet<string>): string[] {
  if (href === undefined) return ['A link has no address that works: remove it or point it to a section.'];
  if (/^(https?:|mailto:|tel:)/i.test(href)) return [];
  if (href === '#' || href === '#top') return [];
  if (href.startsWith('#') && ids.has(decodeURIComponent(href.slice(1)))) return [];
  return [`The link to “${href}” leads nowhere.`];
}

function* elementsOf(node: Node): Generator<Element> {
  if (defaultTreeAdapter.isElementNode(node)) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function textOf(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  if (!('childNodes' in node) || node.nodeName === 'style') return '';
  return node.childNodes.map(textOf).join('');
}
