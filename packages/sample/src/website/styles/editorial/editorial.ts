import { markup, trusted, type Markup } from '../../markup';
import { page } from '../shared/document';
import {
  askedList,
  factList,
  motif,
  navigation,
  paragraphs,
  picture,
  sectionHeading,
  sectionOpening,
} from '../shared/elements';
import type { PageModel, PageSection, Parts } from '../shared/page-model';
import { editorialCss } from './editorial-css';

/** Less text than this is set larger, so that it holds its own beside the picture. */
const shortProseCharacters = 420;

const arrow = trusted(
  '<svg viewBox="0 0 32 12" fill="none" stroke="currentColor" stroke-width="1.4" aria-hidden="true"><path d="M0 6h30M25 1l5 5l-5 5"/></svg>',
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

export function editorialPage(model: PageModel): string {
  const { name, tagline, body, footerFacts } = model;
  const content = markup`<header class="masthead wrap">
${motif(model, { width: 2, className: 'motif' })}
<a class="name" href="#main">${name}</a>
<div class="bar">${navigation(model)}</div>
</header>
<main id="main">
${hero(model)}
${body.map((section, index) => parts[section.type](model, section, index))}
</main>
<footer class="foot wrap">
${rule(model)}
<p class="name">${name}</p>
${tagline && tagline !== name && markup`<p class="line-below">${tagline}</p>`}
${factList(footerFacts)}
</footer>`;
  return page(model, editorialCss(model), content);
}

function hero({ hero: section, action, seed }: PageModel): Markup {
  const image = picture(section.images[0], { isFirst: true });
  const layout = image ? (seed % 2 ? 'hero wrap flip' : 'hero wrap') : 'hero wrap plain';
  return markup`<div class="${layout}">
<div class="words">
<h1>${section.heading}</h1>
<div class="lead">${paragraphs(section.paragraphs)}</div>
<a class="more" href="${action.href}">${action.label}${arrow}</a>
</div>
${image && markup`<figure>${image}</figure>`}
</div>`;
}

/** One coloured ground in the middle of the page, unless a story brings its own. */
function groundOf({ body }: PageModel, index: number): string {
  const hasOwn = body.some(({ type }) => type === 'story');
  return index === 1 && body.length > 3 && !hasOwn ? 'part ground' : 'part';
}

function about(model: PageModel, section: PageSection, index: number): Markup {
  const ground = groundOf(model, index);
  const isShort = section.paragraphs.join('').length < shortProseCharacters;
  return markup`${sectionOpening(section, ground)}
<div class="wrap grid">
<div class="side">${sectionHeading(section)}${picture(section.images[0])}</div>
<div class="main ${isShort && 'short '}prose">${paragraphs(section.paragraphs)}${isShort && motif(model, { width: 0.5, className: 'engraving' })}</div>
${section.items.length > 0 && markup`<div class="main late">${entries(section.items, false)}</div>`}
</div>
</section>
`;
}

function offer(model: PageModel, section: PageSection, index: number): Markup {
  const image = picture(section.images[0]);
  const isWide = !image && section.items.length > 3;
  return markup`${sectionOpening(section, groundOf(model, index))}
<div class="wrap grid">
<div class="side">${sectionHeading(section)}${note(section)}${image}</div>
<div class="${isWide ? 'main late' : 'main'}">${entries(section.items, isWide)}</div>
</div>
</section>
`;
}

function entries(items: PageSection['items'], isWide: boolean): Markup | null {
  if (items.length === 0) return null;
  const isPriced = items.some(({ price }) => price);
  const className = `list${isPriced ? '' : ' entries'}${isWide && !isPriced ? ' two' : ''}`;
  return markup`<ul class="${className}">${items.map(
    ({ title, text, price }) =>
      markup`<li><div><div class="line"><h3>${title}</h3>${
        price && markup`<span class="dots"></span><span class="price">${price}</span>`
      }</div>${text && markup`<p>${text}</p>`}</div></li>\n`,
  )}</ul>`;
}

function story(model: PageModel, section: PageSection): Markup {
  return markup`${sectionOpening(section, 'part ground tale')}
<div class="wrap">
${rule(model)}
${sectionHeading(section)}
<div class="prose">${paragraphs(section.paragraphs)}</div>
${entries(section.items, false)}
${picture(section.images[0])}
</div>
</section>
`;
}

function gallery(model: PageModel, section: PageSection, index: number): Markup {
  const ground = groundOf(model, index);
  const images = section.images.map((image) => markup`<li>${picture(image)}</li>\n`);
  return markup`${sectionOpening(section, ground)}
<div class="wrap grid">
<div class="side">${sectionHeading(section)}</div>
<div class="main">${note(section)}</div>
</div>
<div class="wrap">
${images.length > 0 && markup`<ul class="plates part-below">${images}</ul>`}
${entries(section.items, false)}
</div>
</section>
`;
}

function steps(model: PageModel, section: PageSection, index: number): Markup {
  const ground = groundOf(model, index);
  return markup`${sectionOpening(section, ground)}
<div class="wrap">
<div class="grid opening"><div class="side">${sectionHeading(section)}</div><div class="main">${note(section)}</div></div>
<ol class="turns">${section.items.map(
    ({ title, text }, index) =>
      markup`<li><span class="number" aria-hidden="true">${index + 1}</span><h3>${title}</h3>${text && markup`<p>${text}</p>`}</li>\n`,
  )}</ol>
</div>
</section>
`;
}

function questions(model: PageModel, section: PageSection, index: number): Markup {
  const ground = groundOf(model, index);
  return markup`${sectionOpening(section, ground)}
<div class="wrap grid">
<div class="side"><div class="stick">${sectionHeading(section)}${note(section)}</div></div>
${askedList(section.items, 'main late asked')}
</div>
</section>
`;
}

function closing(_: PageModel, section: PageSection): Markup {
  return markup`${sectionOpening(section, 'part ground end')}
<div class="wrap grid">
<div class="main-wide">${sectionHeading(section)}</div>
<div class="side prose">${paragraphs(section.paragraphs)}${picture(section.images[0])}</div>
<div class="main">${factList(section.facts)}</div>
</div>
</section>
`;
}

function note({ paragraphs: texts }: PageSection): Markup | null {
  return texts.length > 0 ? markup`<div class="note">${paragraphs(texts)}</div>` : null;
}

/** A printer's rule: two swelling lines and an ornament whose petals and turn come from the seed. */
function rule({ seed }: PageModel): Markup {
  const petals = 4 + (seed % 5);
  const turn = (seed >> 4) % 45;
  const reach = 7 + ((seed >> 7) % 3);
  const width = 2 + ((seed >> 9) % 3) * 0.6;
  const flower = Array.from({ length: petals }, (_, index) => {
    const angle = (turn + (index * 360) / petals).toFixed(1);
    return `<path transform="translate(120 12) rotate(${angle})" d="M0 -1.5C${width} -4 ${width} -${reach - 2} 0 -${reach}C-${width} -${reach - 2} -${width} -4 0 -1.5z"/>`;
  }).join('');
  return trusted(
    `<svg class="rule" viewBox="0 0 240 24" fill="currentColor" aria-hidden="true"><path d="M0 12L98 11.2V12.8zM240 12L142 11.2V12.8z"/>${flower}</svg>`,
  );
}
