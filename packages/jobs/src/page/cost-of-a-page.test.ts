import { describe, expect, it } from 'vitest';
import { PageBreach } from './document/bounds';
import { cleanPage } from './clean/clean-page';
import { inspectPage } from './inspect/inspect-page';
import { Report } from './document/report';
import { validateMarkup } from './inspect/validate-markup';

const doublings = 4;
const tries = 2;
/** Over four doublings, linear work grows 16 times and quadratic work 256 times. */
const maxGrowth = 64;
/** Below this the measurement is noise. */
const floorMs = 8;

const page = (body: string, css = '') =>
  `<!doctype html><html lang="en"><head><title>T</title><style>${css}</style></head><body>${body}</body></html>`;
const inCss = (css: string) => page('<p class="a">x</p>', css);
const numbered = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index)).join('');

const link = '<a href="https://a.example">x</a>';

const kinds: Readonly<Record<string, readonly [number, (count: number) => string]>> = {
  'nested div': [200, (n) => page('<div>'.repeat(n))],
  'nested b': [1_000, (n) => page('<b>'.repeat(n))],
  'b that differ, over paragraphs': [100, (n) => page(numbered(n, (i) => `<p><b id=b${i}>x</p>`))],
  'b within bounds, over paragraphs': [
    10,
    (n) => page(`${numbered(9, (i) => `<b id=b${i}>`)}${'<p>x</p>'.repeat(n)}`),
  ],
  'nested tables': [100, (n) => page('<table><tr><td>'.repeat(n))],
  'text in tables': [100, (n) => page(`<table>${'x<tr>'.repeat(n)}`)],
  'table rows': [80, (n) => page(`<table>${'<tr><td>x</td></tr>'.repeat(n)}</table>`)],
  'nested templates': [200, (n) => page('<template>'.repeat(n))],
  paragraphs: [200, (n) => page('<p>x</p>'.repeat(n))],
  'unknown elements': [200, (n) => page('<x-y>x</x-y>'.repeat(n))],
  scripts: [200, (n) => page('<script>x</script>'.repeat(n))],
  'style elements': [100, (n) => page('<svg><style>a{color:red}</style></svg>'.repeat(n))],
  'white space': [6_000, (n) => page(' \n\t'.repeat(n))],
  words: [6_000, (n) => page('a b '.repeat(n))],
  attributes: [3_000, (n) => page(`<p ${numbered(n, (i) => `a${i} `)}>x</p>`)],
  'long attributes': [6_000, (n) => page(`<p class="${'a '.repeat(n)}" style="${'x '.repeat(n)}">x</p>`)],
  'bodies with attributes': [1_000, (n) => page(numbered(n, (i) => `<body a${i}>`))],
  entities: [2_000, (n) => page('&amp;&notit;'.repeat(n))],
  comments: [200, (n) => page('<!-- x -->'.repeat(n))],
  'an open comment': [3_000, (n) => page(`<!--${'<!-- -'.repeat(n)}`)],
  'less-than signs': [8_000, (n) => page('< '.repeat(n))],
  'end tags': [100, (n) => page('</p></br></x>'.repeat(n))],
  'foreign elements': [60, (n) => page('<svg><desc><b>x</b></desc></svg>'.repeat(n))],
  'srcset commas': [10_000, (n) => page(`<img src="images/a.webp" srcset="${', ,'.repeat(n)}a,b 1x">`)],
  'links over the page': [
    100,
    (n) => page('<a href="https://a.example" style="position:fixed;inset:0">x</a>'.repeat(n)),
  ],
  'links in rows': [
    40,
    (n) =>
      page(
        `<div><p>x</p>${link}</div>`.repeat(n),
        'div{display:flex;position:relative}p{float:left;height:1em}a::before{inset:0;position:absolute}',
      ),
  ],
  'links in one row': [
    60,
    (n) => page(`<div>${link.repeat(n)}</div>`, 'div{display:flex;top:9em;position:fixed}'),
  ],
  'links in one area': [
    60,
    (n) => page(link.repeat(n), 'body{display:grid}a{grid-area:x;float:left;display:block}'),
  ],
  'a link in many boxes': [
    4,
    (n) => page(`${'<div>'.repeat(n)}${link}`, 'div{position:relative;height:50%;float:left}'),
  ],
  'variables in variables': [
    200,
    (n) =>
      page(link, `a{height:var(--v0);${numbered(n, (i) => `--v${i}:var(--v${i + 1}) var(--v${i + 1});`)}}`),
  ],
  'values of one variable': [
    100,
    (n) =>
      page(
        link.repeat(20),
        numbered(n, (i) => `a:hover{--v:${i}px;height:var(--v)}`),
      ),
  ],
  'animations of a link': [
    100,
    (n) => page(link, `a{animation:k}${'@keyframes k{to{height:1px}}'.repeat(n)}`),
  ],
  'nested parentheses': [2_000, (n) => inCss(`a{width:${'calc('.repeat(n)}`)],
  'nested :not': [2_000, (n) => inCss(`${':not('.repeat(n)}a`)],
  'nested :is': [2_000, (n) => inCss(`${':is('.repeat(n)}a${')'.repeat(n)}{color:red}`)],
  'nested @media': [1_000, (n) => inCss('@media screen{'.repeat(n))],
  'nested @supports': [1_000, (n) => inCss('@supports (a:b){'.repeat(n))],
  'nested rules': [2_000, (n) => inCss('a{'.repeat(n))],
  'selector lists': [1_000, (n) => inCss(`${'.a,'.repeat(n)}.a{opacity:0}`)],
  'descendant selectors': [100, (n) => inCss(`${'.a '.repeat(n)}{opacity:0}`)],
  declarations: [1_000, (n) => inCss(`a{${'color:red;'.repeat(n)}}`)],
  'declarations with addresses': [500, (n) => inCss(`a{${'background:url(//x);'.repeat(n)}}`)],
  rules: [500, (n) => inCss(numbered(n, (i) => `.a${i}{opacity:0}`))],
  'rules for everything': [50, (n) => page('<p>x</p>'.repeat(50), '*{opacity:0}'.repeat(n))],
  'repeated ids': [200, (n) => page(`<svg>${'<g id="a"/>'.repeat(n)}<use href="#a"/></svg>`)],
  'references in CSS': [
    50,
    (n) =>
      page(
        '<p>x</p>'.repeat(50),
        numbered(n, (i) => `.a${i},p{mask:url(#a${i})}`),
      ),
  ],
  'a long list of references': [
    200,
    (n) => page('<p>x</p>'.repeat(n), `p{mask:${numbered(n, (i) => `url(#a${i}),`)}none}`),
  ],
  'values of a variable': [
    300,
    (n) => inCss(`.a{${numbered(n, (i) => `--a:${i};`)}${'box-shadow:var(--a);'.repeat(n)}}`),
  ],
  'chains of variables': [
    20,
    (n) => inCss(`.a{${numbered(n, (i) => `--a${i}:var(--a${i + 1});`)}box-shadow:var(--a0)}`),
  ],
  effects: [50, (n) => page('<p>x</p>'.repeat(n), 'p{box-shadow:0 0 red;filter:blur(1px)}')],
  'open blocks': [10_000, (n) => inCss('}'.repeat(n))],
  'broken addresses': [1_000, (n) => inCss('a{b:url(x y'.repeat(n))],
  'open comments in CSS': [6_000, (n) => inCss('/* /'.repeat(n))],
  'open strings': [5_000, (n) => inCss('"\n'.repeat(n))],
  escapes: [6_000, (n) => inCss('\\61 '.repeat(n))],
};

const validated: Readonly<Record<string, readonly [number, (count: number) => string]>> = {
  paragraphs: [100, (n) => page('<p>x</p>'.repeat(n))],
  'paragraphs with ids': [100, (n) => page(numbered(n, (i) => `<p id="a${i}">x</p>`))],
  'labelled sections': [
    40,
    (n) => page(numbered(n, (i) => `<section aria-labelledby="a${i}"><h2 id="a${i}">x</h2></section>`)),
  ],
  landmarks: [60, (n) => page('<nav><a href="#">x</a></nav>'.repeat(n))],
  'table rows': [40, (n) => page(`<table>${'<tr><td>x</td></tr>'.repeat(n)}</table>`)],
  'white space': [6_000, (n) => page(' \n\t'.repeat(n))],
};

function run(written: string): void {
  const job = { written, language: 'en', direction: 'ltr' as const, paths: ['images/a.webp'] };
  try {
    const report = new Report();
    inspectPage(job, cleanPage(written, job.paths, report), report);
  } catch (error) {
    if (!(error instanceof PageBreach)) throw error;
  }
}

/** Processor time, not clock time, so that a busy machine does not change it. */
async function bestMs(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < tries; index++) {
    const start = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1_000);
  }
  return Math.min(...times);
}

async function growthOf(work: (times: number) => unknown): Promise<number> {
  const small = await bestMs(() => work(1));
  return (await bestMs(() => work(2 ** doublings))) / Math.max(small, floorMs);
}

describe('the cost of a page', () => {
  it.each(Object.entries(kinds))('grows linearly with the page: %s', async (_, [count, write]) => {
    expect(await growthOf((times) => run(write(count * times)))).toBeLessThan(maxGrowth);
  });

  it.each(Object.entries(validated))('grows linearly in the validator too: %s', async (_, [count, write]) => {
    expect(await growthOf((times) => validateMarkup(write(count * times), new Report()))).toBeLessThan(
      maxGrowth,
    );
  });
});
