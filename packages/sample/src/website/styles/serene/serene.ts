import { markup, trusted, type Markup } from '../../markup';
import { page } from '../shared/document';
import {
  factList,
  motif,
  navigation,
  paragraphs,
  picture,
  sectionHeading,
  sectionOpening,
} from '../shared/elements';
import type { PageModel, PageSection, Parts } from '../shared/page-model';
import { mark, pebble, sprig } from './serene-art';
import { sereneCss } from './serene-css';

const plus = trusted(
  '<svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linecap="round" aria-hidden="true"><path d="M8 1v14M1 8h14"/></svg>',
);

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

export function serenePage(model: PageModel): string {
  const { name, tagline, body, footerFacts, seed } = model;
  const content = markup`<header class="head wrap">
<a class="name" href="#main">${motif(model, { width: 1.5 })}<span>${name}</span></a>
${navigation(model)}
</header>
<main id="main">
${hero(model)}
${body.map((section, index) => parts[section.type](model, section, index))}
</main>
<footer class="foot wrap">
${sprig(seed, 'ornament')}
<p class="name">${name}</p>
${tagline && tagline !== name && markup`<p>${tagline}</p>`}
${factList(footerFacts)}
</footer>`;
  return page(model, sereneCss(model), content);
}

function hero({ hero: section, action, seed }: PageModel): Markup {
  const image = picture(section.images[0], { isFirst: true });
  return markup`<div class="hero wrap${!image && ' plain'}">
<div>
<h1>${section.heading}</h1>
<div class="lead">${paragraphs(section.paragraphs)}</div>
<a class="button" href="${action.href}">${action.label}</a>
</div>
${image && markup`<div class="arch">${pebble(seed, 'shade')}${image}${sprig(seed, 'sprig')}</div>`}
</div>`;
}

/** Every second room is tinted. */
function groundOf(index: number): string {
  return index % 2 === 0 ? 'room tinted' : 'room bare';
}

function about({ seed }: PageModel, section: PageSection, index: number): Markup {
  const image = picture(section.images[0]);
  const text = markup`${sectionHeading(section)}<div class="text">${paragraphs(section.paragraphs)}</div>`;
  return markup`${sectionOpening(section, `${groundOf(index)}${image ? '' : ' middle'}`)}
${
  image
    ? markup`<div class="wrap pair${seed % 2 ? ' flip' : ''}"><div class="pebble shape-${seed % 3}">${image}</div><div>${text}</div></div>`
    : markup`<div class="wrap narrow">${sprig(seed, 'ornament')}${text}</div>`
}
<div class="wrap">${cards(seed, section.items)}</div>
</section>
`;
}

function offer({ seed }: PageModel, section: PageSection, index: number): Markup {
  const image = picture(section.images[0]);
  return markup`${sectionOpening(section, `${groundOf(index)} middle`)}
<div class="wrap">
${sectionHeading(section)}
<div class="quiet">${paragraphs(section.paragraphs)}</div>
${image ? markup`<div class="beside"><div class="window">${image}</div>${cards(seed, section.items)}</div>` : cards(seed, section.items)}
</div>
</section>
`;
}

function cards(seed: number, items: PageSection['items']): Markup | null {
  if (items.length === 0) return null;
  if (items.some(({ price }) => price)) {
    return markup`<ul class="tariff">${items.map(
      ({ title, text, price }) =>
        markup`<li><div><h3>${title}</h3>${price && markup`<span class="price">${price}</span>`}</div>${text && markup`<p>${text}</p>`}</li>\n`,
    )}</ul>`;
  }
  return markup`<ul class="cards${items.length % 3 === 0 && ' three'}">${items.map(
    ({ title, text }, index) =>
      markup`<li>${mark(seed, index)}<h3>${title}</h3>${text && markup`<p>${text}</p>`}</li>\n`,
  )}</ul>`;
}

function story({ seed }: PageModel, section: PageSection, index: number): Markup {
  const image = picture(section.images[0]);
  return markup`${sectionOpening(section, `${groundOf(index)} middle`)}
<div class="wrap narrow">
${sprig(seed >> 1, 'ornament')}
${sectionHeading(section)}
<div class="text">${paragraphs(section.paragraphs)}</div>
${cards(seed, section.items)}
${image && markup`<ul class="hung"><li>${image}</li></ul>`}
</div>
</section>
`;
}

function gallery({ seed }: PageModel, section: PageSection, index: number): Markup {
  const images = section.images.map((image) => markup`<li>${picture(image)}</li>\n`);
  return markup`${sectionOpening(section, `${groundOf(index)} middle`)}
<div class="wrap">
${sectionHeading(section)}
<div class="quiet">${paragraphs(section.paragraphs)}</div>
${images.length > 0 && markup`<ul class="hung">${images}</ul>`}
${cards(seed, section.items)}
</div>
</section>
`;
}

function steps(_: PageModel, section: PageSection, index: number): Markup {
  return markup`${sectionOpening(section, `${groundOf(index)} middle`)}
<div class="wrap">
${sectionHeading(section)}
<div class="quiet">${paragraphs(section.paragraphs)}</div>
<ol class="path">${section.items.map(
    ({ title, text }) => markup`<li><h3>${title}</h3>${text && markup`<p>${text}</p>`}</li>\n`,
  )}</ol>
</div>
</section>
`;
}

function questions(_: PageModel, section: PageSection, index: number): Markup {
  return markup`${sectionOpening(section, `${groundOf(index)} middle`)}
<div class="wrap">
${sectionHeading(section)}
<div class="quiet">${paragraphs(section.paragraphs)}</div>
<div class="asked">${section.items.map(
    ({ title, text }, index) =>
      markup`<details${index === 0 && ' open'}><summary>${title}${plus}</summary><p>${text}</p></details>\n`,
  )}</div>
</div>
</section>
`;
}

function closing({ seed }: PageModel, section: PageSection): Markup {
  const image = picture(section.images[0]);
  return markup`${sectionOpening(section, 'room end middle')}
<div class="panel">
${sprig(seed >> 2, 'ornament')}
${sectionHeading(section)}
<div class="text">${paragraphs(section.paragraphs)}</div>
${factList(section.facts)}
${image && markup`<div class="pebble shape-1">${image}</div>`}
</div>
</section>
`;
}
