import { markup, trusted, type Markup } from '../../markup';
import { page } from '../shared/document';
import {
  askedList,
  factList,
  factText,
  motif,
  navigation,
  paragraphs,
  picture,
  sectionHeading,
  sectionOpening,
} from '../shared/elements';
import type { PageModel, PageSection, Parts } from '../shared/page-model';
import { boldCss } from './bold-css';
import { tiles } from './tiles';

const minTickerWords = 26;

const parts: Parts = {
  hero: about,
  about,
  offer,
  story,
  gallery,
  steps,
  questions,
  visit: closing,
  contact: closing,
};

export function boldPage(model: PageModel): string {
  const { name, tagline, body, footerFacts } = model;
  const content = markup`<header class="top">
<a class="name shout" href="#main">${motif(model, { width: 4 })}<span>${name}</span></a>
${navigation(model)}
</header>
<main id="main">
${hero(model)}
${ticker(model)}
${body.map((section, index) => parts[section.type](model, section, index))}
</main>
<footer class="foot accent">
<p class="shout">${name}</p>
<div class="below">${tagline && tagline !== name && markup`<p>${tagline}</p>`}</div>
${factList(footerFacts)}
</footer>`;
  return page(model, boldCss(model), content);
}

function hero({ hero: section, action, seed }: PageModel): Markup {
  const image = picture(section.images[0], { isFirst: true });
  return markup`<div class="hero">
<div class="words">
<h1>${section.heading}</h1>
<div><div class="lead">${paragraphs(section.paragraphs)}</div>
<a class="button" href="${action.href}">${action.label}</a></div>
</div>
<div class="wall round-${seed % 3}">${image && markup`<div class="frame tile-${(seed >> 3) % 2}">${image}</div>`}
${tiles(seed, image ? 3 : 12)}</div>
</div>`;
}

/** A band of what there is to have, for the eye only: it all stands below as well. */
function ticker({ body, name, tagline }: PageModel): Markup {
  const offer = body.find(({ type }) => type === 'offer');
  const titles = (offer?.items ?? []).map(({ title }) => title).filter((title) => [...title].length <= 40);
  const words = titles.length > 1 ? titles : [name, tagline].filter(Boolean);
  const rounds = Math.ceil(minTickerWords / Math.max(1, words.join(' ').split(/\s+/).length));
  const star = trusted(
    '<svg viewBox="0 0 24 24" fill="currentColor"><path d="M12 0l3 9l9 3l-9 3l-3 9l-3-9l-9-3l9-3z"/></svg>',
  );
  const band = Array.from({ length: rounds }, () => words.map((word) => markup`<span>${word}</span>${star}`));
  return markup`<div class="ticker" aria-hidden="true"><p class="shout">${band}</p></div>`;
}

function opening(section: PageSection): Markup {
  return markup`<div class="opening">${sectionHeading(section)}${
    section.paragraphs.length > 0 && markup`<div>${paragraphs(section.paragraphs)}</div>`
  }</div>`;
}

function offer({ seed }: PageModel, section: PageSection): Markup {
  const [image] = section.images;
  return markup`${sectionOpening(section, 'offer')}
<div class="block">
${opening(section)}
${cards(section.items)}
</div>
${image && markup`<div class="band">${picture(image)}<div class="wall">${tiles(seed >> 4, 9)}</div></div>`}
</section>
`;
}

function cards(items: PageSection['items']): Markup | null {
  if (items.length === 0) return null;
  return markup`<ul class="cards">${items.map(
    ({ title, text, price }, index) =>
      markup`<li>${
        price
          ? markup`<p class="price shout">${price}</p>`
          : markup`<span class="mark shout" aria-hidden="true">${String(index + 1).padStart(2, '0')}</span>`
      }<h3>${title}</h3>${text && markup`<p>${text}</p>`}</li>\n`,
  )}</ul>`;
}

function about({ seed }: PageModel, section: PageSection, index: number): Markup {
  const image = picture(section.images[0]);
  const ground = index % 2 ? 'surface' : 'ink';
  return markup`${sectionOpening(section, `split${seed % 2 ? ' flip' : ''}`)}
<div class="block ${ground}">${sectionHeading(section)}<div class="text">${paragraphs(section.paragraphs)}</div>${cards(section.items)}</div>
${image ?? markup`<div class="wall">${tiles(seed + index, 9)}</div>`}
</section>
`;
}

function story({ seed }: PageModel, section: PageSection): Markup {
  return markup`${sectionOpening(section, 'loud accent')}
<div class="block">
${sectionHeading(section)}
<div class="text">${paragraphs(section.paragraphs)}</div>
${cards(section.items)}
${picture(section.images[0])}
</div>
<div class="strip">${tiles(seed >> 2, 12)}</div>
</section>
`;
}

function gallery({ seed }: PageModel, section: PageSection): Markup {
  const [first, ...others] = section.images;
  const text = markup`<div class="block surface upright">${opening(section)}${cards(section.items)}</div>`;
  if (!first) return markup`${sectionOpening(section, 'gallery')}${text}</section>\n`;
  return markup`${sectionOpening(section, 'mosaic')}
${picture(first)}
<div class="beside">${text}${
    others.length > 0
      ? others.map((image) => picture(image))
      : markup`<div class="wall">${tiles(seed >> 1, 6)}</div>`
  }</div>
</section>
`;
}

function steps(_: PageModel, section: PageSection): Markup {
  return markup`${sectionOpening(section, 'steps')}
<div class="block">${opening(section)}</div>
<ol class="strides">${section.items.map(
    ({ title, text }, index) =>
      markup`<li><span class="shout" aria-hidden="true">${index + 1}</span><h3>${title}</h3>${text && markup`<p>${text}</p>`}</li>\n`,
  )}</ol>
</section>
`;
}

function questions(_: PageModel, section: PageSection): Markup {
  return markup`${sectionOpening(section, 'block surface')}
<div class="two-sides">
${opening(section)}
${askedList(section.items, 'asked')}
</div>
</section>
`;
}

function closing({ seed }: PageModel, section: PageSection): Markup {
  const direct =
    section.facts.find(({ kind }) => kind === 'phone') ?? section.facts.find(({ kind }) => kind === 'email');
  const others = section.facts.filter((fact) => fact !== direct);
  return markup`${sectionOpening(section, 'end ink')}
<div class="block">
${sectionHeading(section)}
<div class="text">${paragraphs(section.paragraphs)}</div>
${direct && markup`<p class="direct shout${direct.kind === 'email' ? ' mail' : ''}">${factText(direct)}</p>`}
${factList(others)}
</div>
<div class="strip">${tiles(seed >> 3, 12)}</div>
</section>
`;
}
