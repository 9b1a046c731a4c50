import { describe, expect, it } from 'vitest';
import { cleanPage } from '../clean/clean-page';
import { Report } from '../document/report';
import { away, base, soundLinks, words } from '../testing/sound-links';

function check(css: string, body: string) {
  const report = new Report();
  const { html } = cleanPage(
    `<!doctype html><html lang="en"><head><title>T</title><meta name="viewport" content="width=device-width, initial-scale=1"><style>${base}${css}</style></head><body><main><section class="wrap"><h1>Warung Siti</h1><p>${words.repeat(6)}</p></section>${body}<section class="wrap"><p>${words.repeat(6)}</p></section></main></body></html>`,
    ['images/hero.webp'],
    report,
  );
  return { kept: (html.match(/href="https:/g) ?? []).length, findings: report.findings };
}

const hostile: Readonly<Record<string, readonly [string, string]>> = {
  'a border': ['a{position:fixed;top:0;left:0;border:60vh solid transparent}', `<a ${away}></a>`],
  'a ratio': ['a{position:absolute;top:0;left:0;width:100vw;aspect-ratio:1}', `<a ${away}></a>`],
  calc: ['a{position:fixed;top:0;left:0;width:100%;height:calc(50% + 50%)}', `<a ${away}></a>`],
  variables: ['html{--h:min(100vh,9999px)}a{display:block;height:var(--h)}', `<a ${away}></a>`],
  'odd units': ['a{display:block;height:10in}', `<a ${away}></a>`],
  'a large font': ['a{position:fixed;top:0;left:0;font-size:900px}', `<a ${away}>.</a>`],
  'line height': ['a{display:block;line-height:100vh}', `<a ${away}>.</a>`],
  zoom: ['a{position:fixed;top:0;left:0;width:40px;height:40px;zoom:50}', `<a ${away}></a>`],
  matrix: [
    'a{position:fixed;top:0;left:0;width:40px;height:40px;transform:matrix(99,0,0,99,0,0)}',
    `<a ${away}></a>`,
  ],
  perspective: [
    'main{perspective:10px}a{position:fixed;top:0;left:0;width:40px;height:40px;transform:translateZ(9.9px)}',
    `<a ${away}></a>`,
  ],
  'negative margins': [
    'a{position:relative;display:grid;grid-template-rows:80vh;margin-top:-100vh}',
    `<a ${away}></a>`,
  ],
  'key frames': [
    'a{animation:k 1s forwards}@keyframes k{to{position:fixed;inset:0;padding:50vh}}',
    `<a ${away}></a>`,
  ],
  'a drawing': [
    'svg{width:100%;overflow:visible}',
    `<a ${away}><svg viewBox="0 0 1 1"><rect width="1" height="1"></rect></svg></a>`,
  ],
  "a drawing's own link": [
    'svg{position:fixed;inset:0;width:100%;height:100%}',
    `<svg viewBox="0 0 1 1"><a ${away}><rect width="1" height="1"></rect></a></svg>`,
  ],
  'a stretching container': ['div{position:fixed;inset:0;display:grid}', `<div><a ${away}></a></div>`],
  'a scaled container': [
    'div{position:fixed;top:0;left:0;scale:90}a{display:block;width:20px;height:20px}',
    `<div><a ${away}></a></div>`,
  ],
  'several links': [
    'div{position:fixed;inset:0}a{position:absolute;width:50%;height:50%}a+a{left:50%}a+a+a{top:50%;left:0}a+a+a+a{left:50%}',
    `<div>${`<a ${away}></a>`.repeat(4)}</div>`,
  ],
  'a box before a descendant': ['b::before{content:"";position:fixed;inset:0}', `<a ${away}><b>x</b></a>`],
  'a condition': ['@container (width>1px){html:has(main) a{position:fixed;inset:0}}', `<a ${away}>x</a>`],
  'a selector with a comment': ['main/**/a,main /**/ a{position:fixed;inset:0}', `<a ${away}>x</a>`],
  'print and screen': ['@media print,screen{a{position:fixed;inset:0}}', `<a ${away}>x</a>`],
  'a replaced rule': ['a{position:fixed;inset:0}a:hover{inset:auto}', `<a ${away}>x</a>`],
  'a float beside it': [
    'section{float:left;width:100%}a{position:relative;display:block}',
    `<a ${away}>x</a><a ${away}>x</a>`,
  ],
};

describe('disarmCoveringLinks', () => {
  it.each(Object.entries(soundLinks))('leaves a link its address: %s', (_, [css, body]) => {
    const count = (body.match(/href="https:/g) ?? []).length;
    expect(check(css, body)).toEqual({ kept: count, findings: [] });
  });

  it.each(Object.entries(hostile))(
    'takes the address of a link that covers the page by %s',
    (_, [css, body]) => {
      const { kept, findings } = check(css, body);
      expect(kept).toBe(0);
      expect(findings.join('\n')).toMatch(/covers the page|stands in a drawing/);
    },
  );

  it('bounds links together that may lie over other content', () => {
    const css = 'a{position:absolute;width:50vw;height:45vh}';
    expect(check(css, `<a ${away}></a>`.repeat(4)).kept).toBe(1);
  });

  it('keeps a link to a place in the page, however large it is', () => {
    const { findings } = check('a{position:fixed;inset:0}', '<a href="#top"></a>');
    expect(findings).toEqual([]);
  });
});
