import { describe, expect, it } from 'vitest';
import { cleanCss } from './clean-css';

const paths = ['images/hero.webp'];
const clean = (css: string) => cleanCss(css, paths);

describe('cleanCss', () => {
  it.each([
    'a{background:url(//x.invalid/a.png);color:red}',
    'a{background:URL("http://x.invalid/a.png");color:red}',
    'a{background:u\\72l(//x.invalid/a.png);color:red}',
    'a{background:image-set("//x.invalid/a.png" 1x);color:red}',
    'a{background:image-set(var(--x) 1x);color:red}',
    'a{background:image-set(attr(data-x) 1x);color:red}',
    'a{background:src("//x.invalid/a.png");color:red}',
    'a{background:new-function("//x.invalid/a.png");color:red}',
    'a{--x:url(//x.invalid/a.png);color:red}',
    'a{--x:{y:url(//x.invalid/a.png)};color:red}',
    'a{background:url(//x.invalid/a.png\n b);color:red}',
    'a{background:url("images/hero.webp" url(//x.invalid));color:red}',
    'a{background:url(data:image/svg+xml,x);color:red}',
    'a{background:url(images/../../api);color:red}',
    'a{behavior:x;color:red}',
    'a{-moz-\\62inding:x;color:red}',
    'a{width:expression(x);color:red}',
    'a{x:attr(y type(<url>));color:red}',
  ])('removes only the declaration from %s', (css) => {
    const { css: left, removed } = clean(css);
    expect(left).toBe('a{color:red}');
    expect(removed).toHaveLength(1);
  });

  it.each([
    '@import "//x.invalid";a{color:red}',
    '@\\69mport "//x.invalid";a{color:red}',
    '@font-face{src:url(//x.invalid)}a{color:red}',
    '@unknown x{b{c:d}}a{color:red}',
    '@supports (background:url(//x.invalid)){b{c:d}}a{color:red}',
    '@media screen{@import "//x.invalid";}a{color:red}',
    'b[c="\n{d:e}f{g:h}',
  ])('removes the rule from %s', (css) => {
    expect(clean(css).css).not.toMatch(/invalid|import|font-face|unknown|"/);
  });

  it.each([
    ['a::before{content:"</style>"}', 'a::before{content:"\\3c /style>"}'],
    ['a::before{content:"<!--"}', 'a::before{content:"\\3c !--"}'],
    ['/*</style>*/a{color:red}', '/**/a{color:red}'],
    ['<!-- a{color:red} -->', '  a{color:red}  '],
    ['</style>a{color:red}', ''],
    ['a{color:re</style>d}', 'a{}'],
    ['a{background:url( "/images/hero.webp" )}', 'a{background:url( "images/hero.webp" )}'],
    ['a{background:url(/images/hero.webp)}', 'a{background:url("images/hero.webp")}'],
  ])('rewrites %s so that it stays in its element and loads only files beside the page', (css, expected) => {
    expect(clean(css).css).toBe(expected);
  });

  it('reports the place and the reason', () => {
    expect(clean('a{\n  color: red;\n  background: url(//x.invalid/a.png);\n}').removed).toEqual([
      {
        why: 'it loads what is not beside the page',
        address: '//x.invalid/a.png',
        source: 'background: url(//x.invalid/a.png);',
        line: 3,
      },
    ]);
  });

  it.each(['calc(', ':not(', ':is(', '@media screen{', '@supports (', 'a{', '[', '{'])(
    'refuses CSS that opens “%s” 20,000 times',
    (opening) => {
      const { css, removed } = clean(`a{color:red}${opening.repeat(20_000)}`);
      expect(css).toBe('');
      expect(removed.map(({ why }) => why)).toEqual([expect.stringMatching(/nested more than/)]);
    },
  );
});
