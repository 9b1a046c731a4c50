import { describe, expect, it } from 'vitest';
import { findHiddenText } from './hidden-text';
import { parsePage } from '../document/parse-page';
import { Report } from '../document/report';

const sound =
  '<!doctype html><head></head><body><nav><a href="#visit">Visit</a></nav><main><h1>Warung Siti</h1><p>Nasi kandar from Penang, cooked every morning since 1987, served until the pots are empty.</p><section id="visit"><h2>Visit</h2><p>Come by.</p></section></main></body>';

const withCss = (css: string) => sound.replace('</head>', `<style>${css}</style></head>`);

function find(html: string): string[] {
  const report = new Report();
  findHiddenText(parsePage(html).document, report);
  return report.findings;
}

describe('findHiddenText', () => {
  it.each([
    'main{opacity:0}',
    'main{opacity:0;transition:opacity 1s}main.visible{opacity:1}',
    'main:not(.visible){opacity:0}',
    '@media (prefers-reduced-motion:no-preference){main{opacity:0}}',
    '@supports (display:grid){@layer a{main>p{opacity:.01}}}',
    'p{visibility:hidden}',
    'section{display:none}',
    'main{transform:translateX(-100%)}',
    'main{transform:translate3d(0,100vh,0)}',
    'main{transform:scale(0)}',
    'section{clip-path:inset(100%)}',
    'main{clip-path:inset(0 100% 0 0)}',
    'main{filter:opacity(0)}',
    'main{color:transparent}',
    'main{height:0;overflow:hidden}',
    'main{max-height:0;overflow:hidden}',
    'main{position:absolute;left:-9999px}',
    'main{font-size:0}',
    'main{opacity:0;animation:show 1s paused forwards}@keyframes show{to{opacity:1}}',
    'main{opacity:0;animation:missing 1s}',
    'main{& p{opacity:0}}',
  ])('finds text that only a script could show: %s', (css) => {
    expect(find(withCss(css)).join('\n')).toMatch(/cannot be seen/);
  });

  it('finds a section with the attribute hidden', () => {
    expect(find(sound.replace('<section', '<section hidden')).join('\n')).toMatch(/“VisitCome by\.”/);
  });

  it.each([
    'main{opacity:0;animation:show 1s forwards}@keyframes show{to{opacity:1}}',
    'main{opacity:0}main{opacity:1}',
    'main{opacity:0}@media (min-width:1px){main{opacity:1}}',
    'section{display:none}section:target{display:block}',
    'section{display:none}body:hover section{display:block}',
    'section{max-height:0;overflow:hidden}body:has(:target) section{max-height:none}',
    '.js main{opacity:0}',
    '@media print{main{display:none}}',
    '@media (max-width:600px){nav{display:none}}',
    'h1{background:linear-gradient(red,blue);-webkit-background-clip:text;background-clip:text;color:transparent}',
    'h2{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}',
    'nav a{position:absolute;left:-9999px}',
    'main{transform:translateY(30px);opacity:.9}',
    'main{visibility:hidden}main *{visibility:visible}',
    'main::before{content:"x";opacity:0}',
  ])('does not report visible text: %s', (css) => {
    expect(find(withCss(css))).toEqual([]);
  });
});
