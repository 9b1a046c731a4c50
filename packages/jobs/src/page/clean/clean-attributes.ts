import type { Token } from 'parse5';
import { isFragment, linkAddress, pictureAddress, trimAddress } from '../allowed/addresses';
import { isAllowedHtmlAttribute } from '../allowed/allowed-html';
import { isAllowedSvgAttribute, referring, svgStyleAttributes } from '../allowed/allowed-svg';
import { cleanCss, isCleanValue } from '../css/clean-css';
import { shorten } from '../document/shorten';
import { cleanSrcset } from './clean-srcset';
import { reportCss } from './clean-style';
import type { Cleaning } from './cleaning';
import { placeOf } from '../document/report';
import { attribute, isSvg, namespaces, type Element } from '../document/tree';

/** Removes every attribute and value of an element that is not allowed. */
export function cleanAttributes(cleaning: Cleaning, element: Element): void {
  const written = element.attrs;
  element.attrs = written.flatMap((attr) => {
    const value = cleanAttribute(cleaning, element, attr);
    if (value === null)
      cleaning.report.take(`${attr.name}="${attr.value.slice(0, 80)}"`, whyOf(attr), placeOf(element));
    return value === null ? [] : [attr.prefix === 'xlink' ? { name: attr.name, value } : { ...attr, value }];
  });
  const names = new Set<string>();
  element.attrs = element.attrs.filter(({ name }) => !names.has(name) && names.add(name));
  if (element.tagName === 'a') secureTarget(element);
  if (!isSvg(element) && element.tagName === 'img' && attribute(element, 'src') === undefined)
    findPicture(cleaning, written.find(({ name }) => name === 'src')?.value ?? '');
}

const whyOf = ({ name }: Token.Attribute) =>
  name.startsWith('on') ? 'a page has no scripts' : 'the attribute or its value is not allowed';

function cleanAttribute(cleaning: Cleaning, element: Element, attr: Token.Attribute): string | null {
  const { name, value, prefix } = attr;
  if (name === 'href') return cleanHref(cleaning, element, value);
  if (prefix) return null;
  if (name === 'style') return cleanStyle(cleaning, element, value);
  if (isSvg(element)) return cleanSvgAttribute(cleaning, element, attr);
  if (!isAllowedHtmlAttribute(element.tagName, name)) return null;
  if (name === 'charset') return 'utf-8';
  if (name === 'src') return pictureAddress(value, cleaning.paths);
  if (name === 'srcset') return cleanSrcset(value, cleaning.paths);
  if (name === 'target') return cleanTarget(cleaning, element, value);
  return value;
}

function cleanHref(cleaning: Cleaning, element: Element, value: string): string | null {
  if (element.tagName === 'a') {
    const address = linkAddress(value, cleaning.paths);
    if (address === null)
      cleaning.report.find(`The link to “${shorten(value)}” leads nowhere (${placeOf(element)}).`);
    return address;
  }
  if (!isSvg(element)) return null;
  if (element.tagName === 'image') {
    const address = pictureAddress(value, cleaning.paths);
    if (address === null) findPicture(cleaning, value);
    return address;
  }
  if (!referring.has(element.tagName)) return null;
  // Browsers decode percent signs in different ways.
  if (isFragment(value) && !value.includes('%')) return trimAddress(value);
  cleaning.report.find(
    `<${element.tagName} href="${shorten(value)}"> may only point into the page, as “#icon” (${placeOf(element)}).`,
  );
  return null;
}

function cleanStyle({ paths, report }: Cleaning, element: Element, value: string): string | null {
  const { css, removed } = cleanCss(value, paths);
  for (const fault of removed) reportCss(report, fault, placeOf(element));
  return css.trim() ? css : null;
}

function cleanSvgAttribute(
  cleaning: Cleaning,
  element: Element,
  { name, value }: Token.Attribute,
): string | null {
  if (name === 'xmlns') return value === namespaces.svg ? value : null;
  if (element.tagName === 'a' && name === 'target') return cleanTarget(cleaning, element, value);
  if (element.tagName === 'a' && name === 'rel') return value;
  if (!isAllowedSvgAttribute(name)) return null;
  const isCss = svgStyleAttributes.has(name) || /[(\\]/.test(value);
  if (!isCss || isText(name)) return value;
  if (isCleanValue(value, cleaning.paths)) return value;
  cleaning.report.find(`${name}="${shorten(value)}" may only point into the page (${placeOf(element)}).`);
  return null;
}

/** Attributes that contain words of people. */
const isText = (name: string) => /^(?:id|class|title|role|aria-.*|data-.*)$/.test(name);

function cleanTarget({ report }: Cleaning, element: Element, value: string): string | null {
  const target = value.trim().toLowerCase();
  if (target === '_top' || target === '_parent')
    report.find(
      `A link may not replace the page around it: remove target="${target}" (${placeOf(element)}).`,
    );
  return target === '_blank' ? target : null;
}

/** A page in a new window gets no reference to this one. */
function secureTarget(element: Element): void {
  const others = element.attrs.filter(({ name }) => name !== 'rel');
  const rel = element.attrs.find(({ name }) => name === 'rel');
  const words = (rel?.value.split(/\s+/) ?? []).filter((word) => word && word.toLowerCase() !== 'opener');
  const isBlank = attribute(element, 'target') !== undefined;
  const all = isBlank ? [...new Set([...words, 'noopener', 'noreferrer'])] : words;
  element.attrs = all.length > 0 ? [...others, { name: 'rel', value: all.join(' ') }] : others;
}

function findPicture({ report, paths }: Cleaning, src: string): void {
  report.find(`<img src="${shorten(src)}"> does not exist; there are: ${paths.join(', ') || 'none'}.`);
}
