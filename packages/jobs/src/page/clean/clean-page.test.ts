import { describe, expect, it } from 'vitest';
import { cleanPage } from './clean-page';
import { Report } from '../document/report';

const paths = ['images/hero.webp'];
const page = (body: string, head = '') =>
  `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>T</title>${head}</head><body>${body}</body></html>`;

function clean(written: string) {
  const report = new Report();
  const { html } = cleanPage(written, paths, report);
  return { html, findings: report.findings, removed: report.removed };
}

const bodyOf = (html: string) => /<body>([\s\S]*)<\/body>/.exec(html)?.[1];

describe('cleanPage', () => {
  it.each([
    '<main id="m" class="a b" data-x="1" aria-label="Menu"><h1 title="T">Hello &amp; welcome</h1><p>a<br>b</p></main>',
    '<svg viewBox="0 0 10 10" aria-hidden="true"><defs><linearGradient id="g"><stop offset="0" stop-color="#fff"></stop></linearGradient><symbol id="i"><path d="M0 0h10"></path></symbol></defs><use href="#i"></use><rect fill="url(#g)" transform="rotate(45 5 5)" width="9" height="9"></rect></svg>',
    '<img src="images/hero.webp" alt="A bowl" width="10" height="10" srcset="images/hero.webp 2x"><img src="data:image/png;base64,AAAA" alt="">',
    '<ul role="list"><li><a href="whatsapp://send?phone=60">a</a></li><li><a href="sms:+60">b</a></li><li><a href="geo:5,100">c</a></li><li><a href="tel:+60">d</a></li><li><a href="mailto:a@b.co">e</a></li><li><a href="https://example.com/a?b=c#d">f</a></li><li><a href="#100%">g</a></li></ul>',
    '<p style="-webkit-backdrop-filter:blur(1px);backdrop-filter:blur(1px);color:#123456;color:oklch(0.5 0.1 200)">x</p>',
    '<pre>\n\n  two lines\n</pre><details open=""><summary>Q</summary>A</details><table><tbody><tr><td colspan="2">x</td></tr></tbody></table>',
  ])('keeps allowed content unchanged: %s', (body) => {
    const { html, findings, removed } = clean(page(body));
    expect(bodyOf(html)).toBe(body);
    expect({ findings, removed }).toEqual({ findings: [], removed: [] });
  });

  it('keeps the rules of a style sheet character by character', () => {
    const css =
      '/* c */ .hero{background:url(./images/hero.webp) , url( "images/hero.webp" );-webkit-mask:none;mask:none}\n.md\\:x:hover{color:red;;x}@media (400px<=width<700px){a{&:hover{color:blue}}}@supports (display:grid){p{margin:calc(1px*(2 + 3))}}';
    expect(clean(page('', `<style>${css}</style>`)).html).toContain(`<style>${css}</style>`);
  });

  it('reads tags in upper or lower case, as browsers do', () => {
    const { html } = clean(
      '<!DOCTYPE HTML><HTML LANG="en"><BODY><MAIN><H1>Hi</H1><SVG VIEWBOX="0 0 1 1"></SVG></MAIN>',
    );
    expect(html).toContain('<main><h1>Hi</h1><svg viewBox="0 0 1 1"></svg></main>');
  });

  it('keeps a reference into the page in the old notation', () => {
    const { html, findings } = clean(page('<svg viewbox="0 0 1 1"><use xlink:href="#i"></use></svg>'));
    expect(html).toContain('<svg viewBox="0 0 1 1"><use href="#i"></use></svg>');
    expect(findings).toEqual([]);
  });

  it('reads addresses of files as browsers do', () => {
    const { html } = clean(
      page('<img src=" ./images/hero.webp\n" alt=""><img src="/images/hero.webp" alt="">'),
    );
    expect(html.match(/src="images\/hero\.webp"/g)).toHaveLength(2);
  });

  it('moves the rules of a drawing to the head', () => {
    const { html } = clean(page('<svg><style>.a&gt;b{fill:red}</style><g class="a"></g></svg>'));
    expect(html).toContain('<style>.a>b{fill:red}</style></head>');
  });

  it('opens other sites in a window without a reference to the page', () => {
    const { html } = clean(page('<a href="https://a.example" target="_BLANK" rel="opener me">x</a>'));
    expect(html).toContain('target="_blank" rel="me noopener noreferrer"');
  });

  it('keeps the text of unknown elements', () => {
    expect(bodyOf(clean(page('<my-card><center>a</center> <b>b</b></my-card>')).html)).toBe('a <b>b</b>');
  });

  it.each([
    ['<script>alert(1)</script>', /script|alert/],
    ['<a href="java&#9;script:alert(1)">x</a>', /script/],
    ['<a href="//hostile.invalid">x</a>', /hostile/],
    ['<a href="\\\\hostile.invalid">x</a>', /hostile/],
    ['<svg><set attributeName="href" to="javascript:alert(1)"/></svg>', /<set|alert/],
    ['<template><b>x</b></template><noscript><b>x</b></noscript>', /<b>/],
    ['<p style="background:u\\72l(//hostile.invalid)">x</p>', /hostile/],
    ['<svg><rect fill="u\\72l(//hostile.invalid)"/></svg>', /hostile/],
  ])('makes %s harmless', (body, harm) => {
    expect(clean(page(body)).html).not.toMatch(harm);
  });

  it.each([
    [
      '<form><label>Your name<input></label><label>Message<textarea></textarea></label><button>Send</button></form>',
      /<form> was taken out with its text.*contact block/,
    ],
    ['<button>Menu</button>', /A <button> does nothing.*“Menu”/],
    ['<a href="#" target="_top">x</a>', /may not replace the page around it/],
    ['<a href="javascript:x()">x</a>', /The link to “javascript:x\(\)” leads nowhere/],
    ['<a href="/api/health">x</a>', /leads nowhere/],
    ['<img src="/api/health" alt="">', /does not exist; there are: images\/hero\.webp/],
    ['<img src="images/../../api/health" alt="">', /does not exist/],
    ['<svg><use href="https://hostile.invalid/x.svg#a"></use></svg>', /may only point into the page/],
    [
      '<svg><g opacity="0"><animate attributeName="opacity" to="1"/></g></svg>',
      /without it opacity stays “0”/,
    ],
    ['<iframe src="https://maps.example"></iframe>', /<iframe> is not allowed/],
    ['<math><mi>x</mi></math>', /text in <math> was taken out/],
    ['<p style="background:image-set(\'//hostile.invalid\' 1x)">x</p>', /CSS may load only/],
    ['<a href="https://hostile.invalid" style="position:fixed;inset:0">x</a>', /covers the page/],
    [
      '<div style="position:fixed;inset:0"><a href="https://hostile.invalid" style="display:block;width:100%;height:100%"></a></div>',
      /covers the page/,
    ],
    [
      '<a href="https://hostile.invalid"><span style="position:absolute;width:100vw;height:100vh"></span></a>',
      /covers the page/,
    ],
    [`<a href="https://hostile.invalid">${'all the words of the page '.repeat(20)}</a>`, /covers the page/],
  ])('reports the loss of %s', (body, finding) => {
    const { html, findings } = clean(page(body));
    expect(findings.join('\n')).toMatch(finding);
    expect(html).not.toMatch(/hostile|javascript|api|_top|Your name/);
  });

  it.each([
    '<a href="https://wa.me/60" style="position:fixed;right:1rem;bottom:1rem;width:60px;height:60px">x</a>',
    '<article style="position:relative"><a href="https://a.example" class="card">x</a></article><style>.card::after{content:"";position:absolute;inset:0}</style>',
    '<a href="#" style="position:fixed;inset:0">close the menu</a>',
  ])('keeps links that do not cover the page: %s', (body) => {
    expect(clean(page(body)).findings).toEqual([]);
  });

  it.each([
    ['<meta http-equiv="refresh" content="0;url=//hostile.invalid">', /lead elsewhere by itself/],
    ['<link rel="stylesheet" href="//hostile.invalid/a.css">', /cannot load another style sheet/],
    ['<style>@import "//hostile.invalid/a.css";</style>', /cannot load another style sheet/],
  ])('reports a head without %s', (head, finding) => {
    const { html, findings } = clean(page('', head));
    expect(findings.join('\n')).toMatch(finding);
    expect(html).not.toContain('hostile');
  });

  it('keeps one meaning of a meta element', () => {
    const { html } = clean(
      page(
        '',
        '<meta charset="x" name="referrer" content="unsafe-url"><meta name="robots" http-equiv="refresh" content="0">',
      ),
    );
    expect(html).not.toMatch(/referrer|unsafe-url|http-equiv/);
    expect(html).toContain('<meta name="robots" content="0">');
  });

  it('says the charset first, once', () => {
    const { html } = clean(
      `<!doctype html><html><head>\n<title>${'T'.repeat(2_000)}</title><meta charset="latin1"><meta charset="utf-7"></head></html>`,
    );
    expect(html).toMatch(/<head>\n<meta charset="utf-8"><title>/);
    expect(html.match(/charset/g)).toHaveLength(1);
  });

  it('does not report a loss that nobody notices', () => {
    const { findings, removed } = clean(
      page(
        '<!-- c --><p onclick="x()" contenteditable>x</p><script>y()</script><noscript>z</noscript>',
        '<link rel="preconnect" href="https://fonts.example"><link rel="stylesheet" href="https://fonts.example/f.css"><meta name="x" content="y"><script type="application/ld+json">{}</script>',
      ),
    );
    expect(findings).toEqual([]);
    expect(removed.map(({ what }) => what)).toContain('onclick="x()"');
    expect(removed.every(({ where, why }) => where && why)).toBe(true);
  });
});
