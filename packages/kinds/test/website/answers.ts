import { websiteBrief, type WebsiteBrief } from '../../src/website/tasks/brief';

/** The answers of an obedient model to the tasks of a website, by the task's name. */
export const websiteAnswers = {
  'website-brief': fakeBrief,
  'website-page': (prompt: string) => ({ html: fakePage(prompt) }),
  'website-repair': (prompt: string) => ({ html: fakePage(prompt) }),
};

/** A plan for the text between <customer> and </customer>, with two photographs. */
function fakeBrief(prompt: string): WebsiteBrief {
  const customer: unknown = JSON.parse(/<customer>\n([\s\S]*)\n<\/customer>/.exec(prompt)?.[1] ?? '{}');
  const { name, description } = { name: '', description: '', ...Object(customer) };
  const businessName = String(name || 'The Corner House');
  const about = String(description || 'A small business around the corner.');
  return {
    businessName,
    businessType: 'restaurant',
    tagline: 'Cooked slowly, served warmly',
    metaDescription: `${businessName}: ${about}`.slice(0, 150),
    audience: 'people from the neighbourhood',
    tone: 'warm',
    palette: { background: '#fffaf3', surface: '#f4e9da', text: '#2a1d12', accent: '#8a3b12' },
    callToAction: { label: 'Visit us', section: 'visit' },
    sections: [
      { type: 'hero', navigationLabel: 'Welcome', heading: businessName, text: about, items: [] },
      {
        type: 'offer',
        navigationLabel: 'Offer',
        heading: 'What we offer',
        text: 'Made by hand every morning.',
        items: [{ title: 'The house plate', text: 'A bit of everything.', price: '' }],
      },
      { type: 'visit', navigationLabel: 'Visit', heading: 'Visit us', text: 'Come by.', items: [] },
    ],
    images: [
      { key: 'hero', prompt: `${about}, warm light`, alt: 'A set table in warm light', aspectRatio: '16:9' },
      { key: 'offer', prompt: 'a plate of food from above', alt: 'The house plate', aspectRatio: '4:3' },
    ],
  };
}

/** A complete page for the <brief> in the prompt. A repair has no brief and gets a plain page. */
function fakePage(prompt: string): string {
  const json = /<brief>\n([\s\S]*?)\n<\/brief>/.exec(prompt)?.[1];
  const brief = json === undefined ? fakeBrief('') : websiteBrief.parse(JSON.parse(json));
  const language = /Language: ([A-Za-z0-9-]+)/.exec(prompt)?.[1] ?? 'en';
  const direction = /direction: (ltr|rtl)/.exec(prompt)?.[1] ?? 'ltr';
  const sources = json === undefined ? imagesOf(prompt) : brief.images;
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(brief.businessName)}</title>
<meta name="description" content="${escape(brief.metaDescription)}">
<style>${styles(brief)}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header><p>${escape(brief.businessName)}</p>
<nav aria-label="Main"><ul>${brief.sections.map(navigationEntry).join('')}</ul></nav></header>
<main id="content">
${brief.sections.map((section, index) => sectionHtml(section, index, sources[index])).join('\n')}
</main>
<footer><p>${escape(brief.businessName)}</p></footer>
</body>
</html>
`;
}

type Section = WebsiteBrief['sections'][number];
type Image = Pick<WebsiteBrief['images'][number], 'key' | 'alt'>;

function navigationEntry({ navigationLabel }: Section, index: number): string {
  return `<li><a href="#section-${index}">${escape(navigationLabel)}</a></li>`;
}

function sectionHtml({ heading, text, items }: Section, index: number, image: Image | undefined): string {
  const level = index === 0 ? 'h1' : 'h2';
  const picture = image
    ? `<img src="images/${image.key}.webp" alt="${escape(image.alt)}" width="1200" height="800">`
    : '';
  const list = items.map((item) => `<li>${escape(item.title)}: ${escape(item.text)}</li>`).join('');
  return `<section id="section-${index}"><${level}>${escape(heading)}</${level}>
<p>${escape(text)}</p>${picture}${list ? `<ul>${list}</ul>` : ''}</section>`;
}

function styles({ palette }: WebsiteBrief): string {
  return [
    `body{margin:0;background:${palette.background};color:${palette.text};font:1rem/1.6 Georgia,serif}`,
    'header,main,footer{max-width:60rem;margin:auto;padding:1rem}img{max-width:100%;height:auto}',
    `a{color:${palette.accent}}a:focus-visible{outline:3px solid ${palette.accent}}`,
    '.skip{position:absolute;left:-99rem}.skip:focus{left:1rem}ul{padding-left:1.2rem}',
  ].join('\n');
}

function imagesOf(html: string): Image[] {
  return [...html.matchAll(/images\/([a-z0-9-]+)\.webp/g)].map(([, key]) => ({
    key: key ?? '',
    alt: 'A photograph',
  }));
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
