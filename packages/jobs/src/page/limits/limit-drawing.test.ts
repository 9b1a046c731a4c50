import { describe, expect, it } from 'vitest';
import { PageBreach } from '../document/bounds';
import { cleanPage } from '../clean/clean-page';
import { Report } from '../document/report';

function clean(body: string, css = '') {
  const report = new Report();
  const written = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>T</title><style>${css}</style></head><body>${body}</body></html>`;
  return { html: cleanPage(written, [], report).html, findings: report.findings.join('\n') };
}

const over = 'position:absolute;inset:0;';
const cells = '<td>x</td>';
const numbered = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index)).join('');

describe('limitEffects', () => {
  it.each([
    ['gradients', 2_000, 'background:linear-gradient(red,blue)'],
    ['layers of gradients', 20, `background:${'linear-gradient(red,blue),'.repeat(100)}red`],
    ['shadows', 1_000, 'box-shadow:0 0 9px red'],
    ['layers of shadows', 1, `box-shadow:${'0 0 9px rgba(0,0,0,.5),'.repeat(1_000)}0 0 red`],
    ['shadows of text', 1_000, 'text-shadow:0 0 9px red'],
    ['filters', 200, 'filter:blur(1px)'],
    ['a list of filters', 1, `filter:${'drop-shadow(0 0 9px red) '.repeat(20)}`],
    ['filters of what is behind', 40, '-webkit-backdrop-filter:blur(9px)'],
    ['masks', 200, 'mask:linear-gradient(red,transparent)'],
    ['layers', 2_000, 'opacity:.5'],
    ['blends', 1_000, 'mix-blend-mode:luminosity'],
    ['layers of their own', 1_000, 'will-change:transform'],
    ['dotted borders', 1_000, 'border:1px dotted red'],
    ['inner shadows', 200, 'box-shadow:inset 0 0 9px red'],
    ['clips', 1_000, 'clip-path:circle(50%)'],
    ['long clips', 500, `clip-path:polygon(${'1% 2%,'.repeat(100)}0 0)`],
    ['long texts', 500, `content:"${'long '.repeat(2_000)}"`],
  ])('takes %s', (_, count, css) => {
    const body = '<p>x</p>'.repeat(count);
    const { html, findings } = clean(body, `p{${over}color:red;${css}}`);
    expect(findings).toMatch(/too many shadows/);
    expect(html).toContain(`p{${over}color:red;}`);
    expect(html).toContain(body);
    expect(clean('<p>x</p>', `p::before{${css.slice(0, 100).replace(/,[^,]*$/, '')}}`).findings).toBe('');
  });

  it.each([
    ['in a variable', 'p{box-shadow:var(--a9)}', ':root{--a0:0 0 red'],
    ['in key frames', '@keyframes k{to{box-shadow:var(--a9)}}p{animation:k 1s}', ':root{--a0:0 0 red'],
    ['that are inherited', 'body{box-shadow:var(--a9)}p{box-shadow:inherit}', ':root{--a0:0 0 red'],
    ['in media', '@media (width>9px){p::after{box-shadow:var(--a9)}}', ':root{--a0:0 0 red'],
  ])('counts effects %s', (_, css, first) => {
    const doubled = numbered(9, (i) => `;--a${i + 1}:var(--a${i}),var(--a${i})`);
    expect(clean('<p>x</p>', `${css}${first}${doubled}}`).findings).toMatch(/too many shadows/);
    expect(clean('<p>x</p>', `${css}${first};--a9:0 0 red}`).findings).toBe('');
  });

  it('takes filters within filters, and shadows of much text', () => {
    expect(clean('<div>'.repeat(20), 'div{filter:blur(9px)}').findings).toMatch(/too many shadows/);
    expect(clean('<div></div>'.repeat(20), 'div{filter:blur(9px)}').findings).toBe('');
    const text = 'word '.repeat(2_000);
    const css = `body{text-shadow:${'0 0 9px red,'.repeat(10)}0 0 red}`;
    expect(clean(`<div>${text}</div>`, css).findings).toMatch(/too many shadows/);
    expect(clean(`<div>word</div>`, css).findings).toBe('');
  });

  it('keeps what a rich page draws', () => {
    const css = `:root{--shadow:0 1px 3px rgba(0,0,0,.12),0 1px 2px rgba(0,0,0,.24)}
      .card{box-shadow:var(--shadow);border-radius:1rem;background:linear-gradient(160deg,#fff,#eee),radial-gradient(#fff,#ddd);transition:filter .2s}
      .card:hover{filter:brightness(1.05) drop-shadow(0 8px 16px #0003)}.card::before{content:"★";background:conic-gradient(red,blue);opacity:.4}
      .glass{backdrop-filter:blur(12px);-webkit-backdrop-filter:blur(12px)}li{border-bottom:1px dotted}img{filter:grayscale(1)}
      @keyframes rise{from{opacity:0;filter:blur(4px)}}.card,h2{animation:rise 1s both}h1{text-shadow:0 2px 12px #0008}`;
    const body = `<h1>Words</h1>${'<article class="card"><h2>x</h2><p class="glass">x</p></article>'.repeat(6)}<ul>${'<li>x</li>'.repeat(40)}</ul>`;
    expect(clean(body, css).findings).toBe('');
  });

  it('takes effects of a drawing', () => {
    const dashed = (dash: string) => `<svg>${`<path stroke-dasharray="${dash}"/>`.repeat(100)}</svg>`;
    expect(clean(dashed('.01')).findings).toMatch(/too many shadows/);
    expect(clean(dashed('4 2')).findings).toBe('');
    expect(clean(`<svg>${'<rect opacity=".5"/>'.repeat(2_000)}</svg>`).html).not.toContain('opacity');
  });
});

describe('limitColumns', () => {
  it.each([
    ['many', 'div{column-count:100000}'],
    ['narrow', 'div{columns:1px auto}'],
    ['of an unknown width', 'div{column-width:calc(1px)}'],
    ['in columns in columns', 'body,main,div{columns:2}'],
    ['in a low box', 'div{columns:2;height:1px}'],
    ['in a box as low as another', 'main{display:grid;max-height:calc(1px)}div{columns:2}'],
    ['in low rows', 'main{display:grid;grid:1px/1fr}div{columns:2}'],
    ['in a box that shrinks', 'main{display:flex;height:100vh}div{columns:2;min-height:0}'],
    ['in a box between places', 'div{columns:2;position:absolute;inset:0 0 99% 0}'],
    ['from top to bottom', 'body{writing-mode:vertical-rl;width:1px}div{columns:2}'],
  ])('takes columns %s', (_, css) => {
    const { html, findings } = clean('<main><div>words</div></main>', css);
    expect(findings).toMatch(/Columns of text/);
    expect(html).not.toMatch(/column(?:s|-count|-width):/);
  });

  it('keeps columns as pages write them', () => {
    const css =
      'main{min-height:100vh;display:grid;grid-template-rows:auto 1fr}div{columns:3 240px;column-gap:1rem}';
    expect(clean('<main><div>words</div></main>', css).findings).toBe('');
  });
});

describe('limitTables', () => {
  it.each([
    `<table><tr>${'<td colspan=1000>x'.repeat(60)}</table>`,
    `<table><tr><td colspan=1000>x</td></tr>${`<tr>${cells}</tr>`.repeat(200)}</table>`,
    `<table>${`<tr><td rowspan=65534>x</td>${cells}</tr>`.repeat(500)}</table>`,
    `<table>${'<col span=1000>'.repeat(60)}<tr>${cells}</tr></table>`,
  ])('takes spans that make a table large: %#', (body) => {
    const { html, findings } = clean(body);
    expect(findings).toMatch(/span too many/);
    expect(html).not.toMatch(/span=/);
  });

  it('keeps a time table', () => {
    const row = `<tr><th rowspan="2">a</th>${cells.repeat(24)}</tr><tr><td colspan="24">x</td></tr>`;
    expect(clean(`<table>${row.repeat(30)}</table>`).findings).toBe('');
  });
});

describe('limitSelectors', () => {
  const many = '<p>x</p>'.repeat(3_000);

  it.each([
    ['of what is within', numbered(300, (i) => `p:has(.a${i}){color:red}`)],
    ['of what stands beside', numbered(300, (i) => `p ~ .a${i} ~ p{color:red}`)],
    ['for everything', ':not(.a){color:red}'.repeat(2_000)],
    ['of long lists', `:is(${'.a,'.repeat(40_000)}p){color:red}`],
  ])('refuses slow selectors %s', (_, css) => {
    expect(() => clean(many, css)).toThrow(PageBreach);
  });

  it('keeps what pages need', () => {
    const css = `li:has(a):hover{color:red}h2 ~ p{color:red}*{margin:0}${numbered(500, (i) => `.a${i} p{color:red}`)}`;
    expect(clean(`<ul>${'<li><a href="#">x</a></li>'.repeat(300)}</ul>`, css).findings).toBe('');
  });
});
