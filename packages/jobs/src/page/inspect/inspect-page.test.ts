import { describe, expect, it } from 'vitest';
import { checkPage } from '../check-page';

const text =
  'Nasi kandar from Penang, cooked every morning since 1987, served until the pots are empty in the evening.';
const sound = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Warung Siti</title></head><body><header><nav aria-label="Main"><a href="#visit">Visit</a></nav></header><main><h1>Warung Siti</h1><p>${text}</p><img src="images/hero.webp" alt="A plate" width="4" height="3"><section id="visit" aria-labelledby="visit-heading"><h2 id="visit-heading">Visit</h2><p>Come by.</p></section></main></body></html>`;

const inspect = async (written: string, direction: 'ltr' | 'rtl' = 'ltr') =>
  (await checkPage({ written, language: 'en', direction, paths: ['images/hero.webp'] })).findings;

describe('inspectPage', () => {
  it.each([
    ['unchanged', sound],
    ['after a comment', `<!-- c -->${sound}`],
    ['with a comment at its end', `${sound}\n<!-- c -->\n`],
    ['after a byte order mark', `\uFEFF${sound}`],
    ['with an upper-case doctype', sound.replace('<!doctype html>', '<!DOCTYPE HTML>')],
    ['without its last tag', sound.replace('</html>', '')],
    ['without its last two tags', sound.replace('</body></html>', '')],
    [
      'with links that are odd but lead somewhere',
      sound.replace('<h2 id', '<a href="#100%">x</a><h2 id="100%">Hundred</h2><h2 id'),
    ],
    [
      'with a list that says it is one',
      sound.replace('<p>Come by.</p>', '<ul role="list"><li>Come by.</li></ul>'),
    ],
    ['with a style element in its body', sound.replace('<p>Come', '<style>p{color:red}</style><p>Come')],
  ])('finds nothing in a sound page %s', async (_, written) => {
    expect(await inspect(written)).toEqual([]);
  });

  it.each([
    ['a cut document', sound.slice(0, 400), /ends before/],
    ['a document that is cut within a tag', sound.slice(0, sound.indexOf(' alt=')), /ends before/],
    [
      'a document that is cut within its styles',
      sound.replace('<title>', '<style>p{color:red}'),
      /ends before/,
    ],
    ['a document that is cut within a comment', sound.replace('</main>', '<!-- '), /ends before/],
    ['no doctype', sound.replace('<!doctype html>', ''), /doctype/],
    ['no language', sound.replace(' lang="en"', ''), /lang="en"/],
    ['another language', sound.replace('lang="en"', 'lang="ms"'), /lang="en"/],
    ['no title', sound.replace('<title>Warung Siti</title>', ''), /title/],
    ['no viewport', sound.replace(/<meta name="viewport"[^>]*>/, ''), /viewport/],
    ['an image without alt text', sound.replace(' alt="A plate"', ''), /alt/],
    ['an image that does not exist', sound.replace('hero.webp', 'other.webp'), /does not exist/],
    ['a link that leads nowhere', sound.replace('href="#visit"', 'href="#menu"'), /leads nowhere/],
    ['a link with broken escapes', sound.replace('href="#visit"', 'href="#100%"'), /leads nowhere/],
    [
      'a link to a page that is not there',
      sound.replace('href="#visit"', 'href="about.html"'),
      /leads nowhere/,
    ],
    ['a page without text', sound.replace(text, ''), /hardly any text/],
    ['an id twice', sound.replace('<p>Come', '<p id="visit">Come'), /no-dup-id/],
    ['a heading too deep', sound.replace(/h2/g, 'h4'), /heading-level/],
    ['a page that is too large', sound.replace(text, text.repeat(6_000)), /larger than/],
    ['a page that is too deep', sound.replace(text, '<div>'.repeat(4_000)), /nested more than/],
  ])('finds %s', async (_, written, finding) => {
    expect((await inspect(written)).join('\n')).toMatch(finding);
  });

  it('reports a missing direction in a right-to-left language', async () => {
    expect(await inspect(sound, 'rtl')).toEqual(['<html> needs dir="rtl".']);
  });
});
