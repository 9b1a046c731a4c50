import { sizeWithEdge } from '@darkroom/kinds/aspect-ratio';
import { findBusinessType } from '../../business-types';
import { markup, trusted, type Markup } from '../../markup';
import type { Fact } from './facts-of';
import type { PageImage, PageModel, PageSection } from './page-model';

const longEdge = 1200;

/** An image of the brief. Only what is seen without scrolling is loaded at once. */
export function picture(image: PageImage | undefined, options: { isFirst?: boolean } = {}): Markup | null {
  if (!image) return null;
  const { width, height } = sizeWithEdge(image.aspectRatio, longEdge);
  const loading = options.isFirst ? trusted('fetchpriority="high"') : trusted('loading="lazy"');
  return markup`<img src="images/${image.key}.webp" alt="${image.alt}" width="${width}" height="${height}" ${loading} decoding="async">`;
}

export function paragraphs(texts: readonly string[]): Markup {
  return markup`${texts.map((text) => markup`<p>${text}</p>\n`)}`;
}

export function navigation({ body, words }: PageModel, label = words.navigation): Markup {
  const links = body.map(({ id, label: entry }) => markup`<li><a href="#${id}">${entry}</a></li>\n`);
  return markup`<nav aria-label="${label}"><ul>${links}</ul></nav>`;
}

/** The facts as a list of terms, phone numbers and e-mail addresses as links. */
export function factList(facts: readonly Fact[]): Markup | null {
  if (facts.length === 0) return null;
  return markup`<dl class="facts">${facts.map(
    (fact) => markup`<div><dt>${fact.label}</dt><dd>${factText(fact)}</dd></div>\n`,
  )}</dl>`;
}

export function factText({ kind, text, href }: Fact): Markup {
  if (href === null)
    return markup`${text.split('\n').map((line, index) => (index ? markup`<br>${line}` : line))}`;
  return kind === 'phone'
    ? markup`<a href="${href}"><bdi class="phone">${unbroken(text)}</bdi></a>`
    : markup`<a href="${href}"><bdi>${text}</bdi></a>`;
}

/** Phone numbers must not break over lines: no-break spaces and hyphens. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011');
}

/** Questions and their answers. */
export function askedList(items: PageSection['items'], className: string): Markup {
  return markup`<dl class="${className}">${items.map(
    ({ title, text }) => markup`<div><dt>${title}</dt><dd>${text}</dd></div>\n`,
  )}</dl>`;
}

/** The line drawing of the business type. */
export function motif(
  { businessType }: PageModel,
  { width, className = 'motif' }: { width: number; className?: string },
): Markup {
  return trusted(
    `<svg class="${className}" viewBox="0 0 48 48" fill="none" stroke="currentColor" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${findBusinessType(businessType).motif}"/></svg>`,
  );
}

/** Where a reader arrives from the navigation: a section named by its own heading. */
export function sectionOpening(section: PageSection, className: string): Markup {
  const name = section.isUnique && markup` aria-labelledby="${section.id}-heading"`;
  return markup`<section id="${section.id}" class="${className}"${name}>`;
}

export function sectionHeading(section: PageSection): Markup {
  return markup`<h2 id="${section.id}-heading">${section.heading}</h2>`;
}

/** The longest word's length in characters of average width, for type that has to fit a line. */
export function longestWord(text: string): number {
  const words = text
    .split(/\s+/)
    .map((word) => [...word].reduce((sum, letter) => sum + letterWidth(letter), 0));
  return Math.max(1, ...words);
}

function letterWidth(letter: string): number {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(letter)) return 0.6;
  if (/\p{Script=Tamil}/u.test(letter)) return /\p{Mn}/u.test(letter) ? 0.2 : 1.6;
  if (/\p{M}/u.test(letter)) return 0.4;
  return /\p{Extended_Pictographic}/u.test(letter) ? 2 : 1;
}
