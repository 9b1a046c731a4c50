import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { allowedHtml, isAllowedHtmlAttribute } from '../allowed/allowed-html';
import { allowedSvg, isAllowedSvgAttribute, svgStyleAttributes } from '../allowed/allowed-svg';
import { allowedAtRules, allowedFunctions, pictureFunctions } from '../allowed/css-allowed';
import { bounds } from '../document/bounds';
import { outlineOf } from '../document/tree';
import { auditCss } from './css-addresses';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

const links = /^(?:https?:\/\/[^/\\]|mailto:|tel:|sms:|whatsapp:|geo:|#)/i;
const raster = /^data:image\/(?:png|jpe?g|webp|gif|avif)[;,]/i;
const neverNames =
  /^(?:on.*|(?:form)?action|srcdoc|ping|background|poster|data|code|archive|manifest|http-equiv|xml:.*|is|nonce)$/;

/** Every forbidden part of a cleaned page. This second check shares only the lists with the cleaner. */
export function auditPage(html: string, paths: readonly string[]): string[] {
  const faults: string[] = [];
  if (Buffer.byteLength(html) > 2 * bounds.pageBytes) faults.push('it is too large');
  const withScripts = parse(html, { scriptingEnabled: true });
  const withoutScripts = parse(html, { scriptingEnabled: false });
  if (outlineOf(withScripts) !== outlineOf(withoutScripts)) faults.push('it is another page with scripts on');
  walk(withScripts, (element) => faults.push(...faultsOf(element, paths)));
  return faults;
}

function walk(node: Node, visit: (element: Element) => void): void {
  if ('tagName' in node) visit(node);
  if (node.nodeName === '#comment') throw new Error('A comment is left.');
  if ('childNodes' in node) for (const child of node.childNodes) walk(child, visit);
}

function faultsOf(element: Element, paths: readonly string[]): string[] {
  const { tagName, namespaceURI, attrs } = element;
  const isSvg = namespaceURI === 'http://www.w3.org/2000/svg';
  const isHtml = namespaceURI === 'http://www.w3.org/1999/xhtml';
  if (!(isSvg ? allowedSvg.has(tagName) : isHtml && allowedHtml.has(tagName)))
    return [`<${tagName}> is left`];
  const faults = attrs.flatMap(({ name, value, prefix }) => {
    if (prefix || neverNames.test(name)) return [`${prefix}:${name} is left`];
    if (name === 'href') return isSoundHref(tagName, value, paths) ? [] : [`href="${value}"`];
    const isAllowed = isSvg
      ? isAllowedSvgAttribute(name) || (tagName === 'a' && ['target', 'rel'].includes(name))
      : isAllowedHtmlAttribute(tagName, name);
    if (!isAllowed) return [`${name} is left on <${tagName}>`];
    if (name === 'src') return isPicture(value, paths) ? [] : [`src="${value}"`];
    if (name === 'srcset')
      return value.split(/,\s+/).every((part) => isPicture(part.split(' ')[0] ?? '', paths))
        ? []
        : [`srcset="${value}"`];
    if (name === 'target') return value === '_blank' ? [] : [`target="${value}"`];
    const isCss = name === 'style' || (isSvg && svgStyleAttributes.has(name));
    return isCss ? faultsOfCss(value, paths) : [];
  });
  if (tagName !== 'style') return faults;
  const css = element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  if (/<[/!]/.test(css)) faults.push('a style sheet could end its element');
  return [...faults, ...faultsOfCss(css, paths)];
}

function isSoundHref(tag: string, href: string, paths: readonly string[]): boolean {
  if (tag === 'a') return links.test(href) || paths.includes(href.replace(/^\.\//, ''));
  return tag === 'image' ? isPicture(href, paths) : href.startsWith('#');
}

function isPicture(address: string, paths: readonly string[]): boolean {
  return (
    raster.test(address) ||
    paths.includes(new URL(address, 'http://page.invalid/').href.replace('http://page.invalid/', ''))
  );
}

function faultsOfCss(css: string, paths: readonly string[]): string[] {
  const { addresses, functions, atRules } = auditCss(css);
  return [
    ...addresses
      .filter((address) => !address.startsWith('#') && !isPicture(address, paths))
      .map((address) => `CSS loads ${address}`),
    ...functions
      .filter(
        (name) =>
          !allowedFunctions.has(name) && !pictureFunctions.has(name) && !['attr', 'type'].includes(name),
      )
      .map((name) => `CSS has ${name}()`),
    ...atRules.filter((name) => !allowedAtRules.has(name)).map((name) => `CSS has @${name}`),
  ];
}
