import fc from 'fast-check';
import { PageBreach } from '../document/bounds';
import { cleanPage } from '../clean/clean-page';
import { Report } from '../document/report';
import { away, base, soundLinks, words as text } from './sound-links';

const words = (list: string) => list.trim().split(/\s+/);
const from = (list: string) => fc.constantFrom(...words(list));

const lengths = fc.oneof(
  from(`0 1px 20px 60px 120px 300px 900px 5000px 1rem 4rem 20rem 60em 20% 50% 90% 100% 150% 400% 20vh 45vh 100vh 100dvh 50vw 100vw 70vmax
    40vmin 80ch 40lh 100cqw 50cqh 9in 400Q 20cm 500pt auto stretch -webkit-fill-available fit-content max-content min-content inherit
    var(--a) var(--b) var(--none,90vh) -20px -300px -50vh -100% -9999px calc(50%+50vh) env(safe-area-inset-top,90vh)`),
  fc.constantFrom(
    'calc(10px + 90vh)',
    'calc(1px * 900)',
    'calc(100% * 3)',
    'calc(-1 * var(--a))',
    'min(100vh, 9999px)',
    'max(10px, 90vh)',
    'clamp(10px, 200vh, 80vh)',
    'clamp(1rem, 4vw, 3rem)',
    'calc(var(--n) * 1px)',
    'abs(-90vh)',
    'round(up, 1px, 90vh)',
    'calc(100vh / .5)',
    'var(--a, 1px)',
    'calc(infinity * 1px)',
    'anchor-size(width, 90vh)',
    '1px !important',
    '90vh ! important',
    '10px 10px',
    'auto junk',
    '1Q',
    '90VH',
  ),
);
const sizes =
  from(`width height min-width min-height max-width max-height inline-size block-size min-block-size max-block-size padding
  padding-top padding-bottom padding-block padding-inline margin margin-top margin-bottom margin-left margin-block margin-inline inset top
  right bottom left inset-block inset-inline inset-block-start flex-basis gap row-gap font-size line-height letter-spacing word-spacing
  text-indent vertical-align grid-auto-rows grid-template-rows grid-template-columns border-spacing tab-size column-width
  contain-intrinsic-size -webkit-padding-before translate perspective`);
const others = fc.constantFrom(
  ...`position:absolute;position:fixed;position:relative;position:sticky;position:static;display:block;display:inline-block;display:flex;display:grid
display:inline;display:contents;display:table;display:table-cell;display:-webkit-box;display:inline-flex;flex:1;flex:1 0 100%;flex-grow:9;flex-direction:column
flex-wrap:wrap;flex-flow:column wrap;place-items:center;align-items:center;align-items:stretch;align-items:normal;align-self:stretch;place-self:center
align-self:start;justify-self:stretch;place-content:stretch;grid-area:1/1;grid-area:1/1/9/9;grid-row:1/span 9;grid-column:1/-1;grid-row:40;grid-area:x
grid-template-areas:"x x" "x x";grid-template-columns:1px 1fr;grid-template-columns:1fr 1fr;grid-template-columns:repeat(auto-fit,minmax(280px,1fr))
grid-template:90vh/1fr;grid-template-rows:repeat(9,90px);grid-auto-flow:column;aspect-ratio:1;aspect-ratio:1/9;aspect-ratio:4/3;aspect-ratio:auto
aspect-ratio:var(--n);border:60px solid transparent;border:45vh solid transparent;border-width:900px;border-style:solid;border-top:90vh solid
outline:900px solid red;box-shadow:0 0 0 99px;transform:scale(9);transform:scale(1.05);transform:matrix(9,0,0,9,0,0);transform:scale3d(1,90,1)
transform:translateY(-100vh);transform:translate(-50%,-50%);transform:translateY(-2px) scale(1.05);transform:rotate(90deg);transform:rotate(3deg)
transform:skewY(89deg);transform:skewX(20deg) skewY(-20deg);transform:perspective(10px) translateZ(9.9px);transform:translateZ(9.9px);transform:var(--t)
transform:scale(var(--n));transform:none;scale:9;scale:1 40;scale:1.1;rotate:45deg;rotate:x 60deg;translate:0 -90vh;translate:0 8px;zoom:9;zoom:1.1
perspective:10px;transform-style:preserve-3d;transform-origin:0 0;transform-origin:-900px 900px;offset-path:path("M0 0h900");writing-mode:vertical-rl
writing-mode:sideways-lr;float:left;float:right;clear:both;overflow:hidden;overflow:visible;overflow:clip;overflow:auto;contain:size;contain:strict
contain:layout;columns:3;columns:1px;column-count:2;white-space:pre;white-space:nowrap;word-break:break-all;text-align:justify;text-align-last:justify
z-index:9;z-index:-1;pointer-events:none;pointer-events:auto;opacity:0;visibility:visible;visibility:hidden;box-sizing:border-box;box-sizing:content-box
animation:k 1s infinite;animation:k 1s both;animation:j 9s linear infinite;animation-name:k;animation-composition:add;transition:all 1s
transition:all 1s cubic-bezier(0,99,0,99);animation-timing-function:linear(0,90,1);animation-timing-function:cubic-bezier(0,40,0,40)
font:900px/1 serif;font:1rem/9 serif;font:var(--f);all:unset;all:initial;position-area:center;position-try-fallbacks:--x;text-size-adjust:900%
object-fit:cover;initial-letter:9;shape-outside:circle();isolation:isolate;will-change:transform;filter:blur(1px);content:"";content:"x";content:attr(class)
content:"wide and long text wide and long text wide and long text";background:red;inset:0;inset:0;inset:0;width:100%;height:100%;left:0;top:0;bottom:0
position:fixed;position:absolute;position:relative;display:block;display:block;min-height:100vh;min-height:45vh`
    .replaceAll('\n', ';')
    .split(';'),
);
const declaration = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(sizes, lengths).map(([property, value]) => `${property}:${value}`) },
  { weight: 4, arbitrary: others },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        from('--a --b --n --t --f'),
        fc.oneof(lengths, fc.constantFrom('9', '1.1', 'scale(9)', 'rotate(9deg)', '900px/1 serif', '16/9')),
      )
      .map(([name, value]) => `${name}:${value}`),
  },
);
const declarations = (maxLength: number) =>
  fc.array(declaration, { minLength: 1, maxLength }).map((list) => list.join(';'));
const targets = from(
  `.w .w .w .v .l .l .l .l a a .c .c .s .m .l::before .l::before .l::after .c::before .w::before .w>* main body html *`,
);
const selector = fc
  .tuple(targets, fc.nat(15))
  .map(([target, how]) =>
    how < 8
      ? target
      : ([
          `${target}:hover`,
          `:target ${target}`,
          `body:has(.l) ${target}`,
          `:is(${target},b)`,
          `.x,${target}`,
          `main/**/${target},${target}`,
          `*|*${target}`,
          `:not(:is(b::before)) ${target}`,
        ][how - 8] ?? target),
  );
const rule = fc.tuple(selector, declarations(3)).map(([target, list]) => `${target}{${list}}`);
const wrapped = fc.tuple(rule, fc.nat(30)).map(([text, how]) => {
  const around = [
    '@media print,screen',
    '@media (min-width:1px)',
    '@media (max-width:600px)',
    '@media (min-width:700px)',
    '@supports (x:y)',
    '@supports (display:grid)',
    '@layer a',
    '@container (width>1px)',
    '@starting-style',
    '@scope (main)',
    '@media (hover),(pointer)',
  ][how];
  return around ? `${around}{${text}}` : text;
});
const frames = fc
  .tuple(from('k j "k"'), from('from to 50% from,to'), declarations(3))
  .map(([name, when, list]) => `@keyframes ${name}{${when}{${list}}}`);
const registered = fc
  .tuple(from('--a --n'), lengths)
  .map(([name, value]) => `@property ${name}{syntax:"*";inherits:false;initial-value:${value}}`);
const sheet = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: wrapped },
      { weight: 2, arbitrary: frames },
      { weight: 1, arbitrary: registered },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((rules) => rules.join('\n'));

const style = fc
  .option(declarations(2), { freq: 1 })
  .map((css) => (css ? ` style="${css.replaceAll('"', "'")}"` : ''));
const picture =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const content = fc.constantFrom(
  '',
  'x',
  'Order now',
  text,
  text.repeat(2),
  '<br>'.repeat(40),
  'a b '.repeat(40),
  `<img class="c" src="${picture}" alt="">`,
  `<img class="c" src="${picture}" alt="" width="800" height="600">`,
  `<img class="c" src="${picture}" alt="" width="9" height="900">`,
  '<svg class="c" viewBox="0 0 1 1"><path class="c" d="M-99-99h999v999z"></path></svg>',
  '<svg class="c" viewBox="0 0 1 9" width="24" height="24"><rect width="1" height="9"></rect></svg>',
  '<table class="c"><tr><td class="s">x<td>y</table>',
);
const child = fc
  .tuple(from('span b div p h2 ul'), style, content, fc.nat(2))
  .map(([tag, css, inside, depth]) =>
    depth === 0
      ? inside
      : `<${tag} class="c"${css}>${depth === 1 ? inside : `<i class="c s">${inside}</i>${inside}`}</${tag}>`,
  );
const link = fc.tuple(style, child, fc.nat(9)).map(([css, inside, how]) => {
  if (how === 0)
    return `<svg class="c" viewBox="0 0 1 1"><a class="l" ${away}><rect width="1" height="1"></rect></a></svg>`;
  return `<a class="l" ${away}${css}>${inside}</a>`;
});
const links = fc.tuple(link, fc.constantFrom(1, 1, 1, 2, 4, 9)).map(([one, count]) => one.repeat(count));
const wrapper = fc
  .tuple(from('div section nav ul header p h1'), style, links, fc.nat(5))
  .map(([tag, css, inside, how]) => {
    if (how === 0) return inside;
    const beside = how === 1 ? `<p class="s">${text.repeat(3)}</p>` : '';
    return `<${tag} class="w"${css}>${beside}${how === 2 ? `<div class="v">${inside}</div>` : inside}${how === 3 ? `<p class="s">${text}</p>` : ''}</${tag}>`;
  });
const own = `<div class="m own" id="t"><h2>Warung Siti</h2>${`<p>${text.repeat(3)}</p>`.repeat(9)}</div>`;

const viewport = from(
  'width=device-width width=50 width=device-width,initial-scale=1 initial-scale=9 width=device-width,initial-scale=.2',
);
const page = (css: string, body: string, viewport: string) =>
  `<!doctype html><html lang="en"><head><meta name="viewport" content="${viewport}"><title>T</title><style>${css}</style></head><body><main>${body}</main></body></html>`;

const wildPage = fc.tuple(sheet, wrapper, fc.nat(4), viewport).map(([css, links, place, scale]) => {
  const bodies = [
    own + links,
    links + own,
    own + links + own,
    `<div class="w">${own}${links}</div>`,
    `<div class="v">${links}</div>${own}`,
  ];
  return page(`body{margin:0;font:16px/1.5 serif}${css}`, bodies[place] ?? '', scale);
});

/** A usual page with a few declarations that may lay its links over it. */
const bentPage = fc
  .tuple(
    fc.constantFrom(...Object.values(soundLinks)),
    fc.array(
      fc.tuple(
        from(
          'a a a a a a::before a::after a+a a>* a>* img svg main *:has(>a) *:has(>a) section>div div nav ul li .own body',
        ),
        declarations(3),
      ),
      { minLength: 1, maxLength: 3 },
    ),
    fc.boolean(),
  )
  .map(([[css, body], rules, isFirst]) => {
    const bent = rules.map(([target, list]) => `${target}{${list}}`).join('');
    return page(base + css + bent, isFirst ? body + own : own + body, 'width=device-width');
  });

/** Pages with links to another site and with every known trick that could lay them over the page. */
export const sampleCoveringPages = ({ runs, seed }: { runs: number; seed: number }): string[] =>
  fc.sample(fc.oneof(wildPage, bentPage), { numRuns: runs, seed });

/** The cleaned page, and how many links to other sites it had and has; null if it is refused whole. */
export function cleanCoveringPage(written: string): { html: string; had: number; has: number } | null {
  const count = (html: string) => html.split(away).length - 1;
  try {
    const { html } = cleanPage(written, [], new Report());
    return { html, had: count(written), has: count(html) };
  } catch (error) {
    if (error instanceof PageBreach) return null;
    throw error;
  }
}
