import { describe, expect, it } from 'vitest';
import { inspectPage } from './inspect-page';

const text =
  'Nasi kandar from Penang, cooked every morning since 1987, served until the pots are empty in the evening.';
const sound = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Warung Siti</title></head><body><header><nav aria-label="Main"><a href="#visit">Visit</a></nav></header><main><h1>Warung Siti</h1><p>${text}</p><img src="images/hero.webp" alt="A plate" width="4" height="3"><section id="visit" aria-labelledby="visit-heading"><h2 id="visit-heading">Visit</h2><p>Come by.</p></section></main></body></html>`;

const inspect = (html: string, written = html) =>
  inspectPage({ written, html, language: 'en', direction: 'ltr', paths: ['images/hero.webp'] });

describe('inspectPage', () => {
  it('finds nothing in a sound page', async () => {
    expect(await inspect(sound)).toEqual([]);
  });

  it.each([
    ['a cut document', sound, sound.slice(0, 300), /ends before/],
    ['no doctype', sound, sound.replace('<!doctype html>', ''), /doctype/],
    ['no language', sound.replace(' lang="en"', ''), sound, /lang="en"/],
    ['another language', sound.replace('lang="en"', 'lang="ms"'), sound, /lang="en"/],
    ['no title', sound.replace('<title>Warung Siti</title>', ''), sound, /title/],
    ['no viewport', sound.replace(/<meta name="viewport"[^>]*>/, ''), sound, /viewport/],
    ['an image without alt text', sound.replace(' alt="A plate"', ''), sound, /alt/],
    ['an image that does not exist', sound.replace('hero.webp', 'other.webp'), sound, /does not exist/],
    ['a link that leads nowhere', sound.replace('href="#visit"', 'href="#menu"'), sound, /leads nowhere/],
    [
      'a link to a page that is not there',
      sound.replace('href="#visit"', 'href="about.html"'),
      sound,
      /leads nowhere/,
    ],
    ['a page without text', sound.replace(text, ''), sound, /hardly any text/],
    ['an id twice', sound.replace('<p>Come', '<p id="visit">Come'), sound, /no-dup-id/],
    ['a heading too deep', sound.replace(/h2/g, 'h4'), sound, /heading-level/],
  ])('finds %s', async (_, html, written, finding) => {
    expect((await inspect(html, written)).join('\n')).toMatch(finding);
  });
});
