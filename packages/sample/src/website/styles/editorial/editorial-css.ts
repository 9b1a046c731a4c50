import { fontStack, isCased, leadingOf } from '../shared/fonts';
import { rootRule } from '../shared/root-rule';
import type { PageModel } from '../shared/page-model';
import { longestWord } from '../shared/elements';

const displayFonts =
  '"Iowan Old Style","Palatino Nova","Palatino Linotype",Palatino,P052,"URW Palladio L","Book Antiqua",Georgia,"Noto Serif","DejaVu Serif Condensed"';
const labelFonts =
  '"Avenir Next",Avenir,"Segoe UI","Helvetica Neue","Open Sans","Noto Sans","DejaVu Sans Condensed"';

const dropCap =
  '.prose>p:nth-child(2)::first-letter{float:inline-start;font-size:4.1em;line-height:.78;padding:.09em .1em 0 0;color:var(--accent-text)}';

/** A magazine: one text face in many sizes, hairlines, an asymmetric grid of twelve columns. */
export function editorialCss({ language, name, hero }: PageModel): string {
  const hasCapitals = isCased(language);
  const nameSize = Math.min(11, 150 / Math.max(6, longestWord(name), [...name].length * 0.62));
  const headSize = Math.min(12.5, 128 / longestWord(hero.heading));
  const properties = {
    serif: fontStack(displayFonts, language, 'serif'),
    label: fontStack(labelFonts, language, 'sans'),
    leading: leadingOf(language),
    caps: hasCapitals ? 'uppercase' : 'none',
    track: hasCapitals ? '.14em' : '0',
    tight: hasCapitals ? '-.022em' : '0',
    slant: hasCapitals ? 'italic' : 'normal',
    'name-size': `${nameSize.toFixed(2)}vw`,
    'head-size': `${headSize.toFixed(2)}vw`,
  };
  return `${rootRule(properties)}${sheet}${hasCapitals ? dropCap : ''}`;
}

const sheet = `
:root{--gutter:clamp(1.25rem,4.5vw,4.5rem);--gap:clamp(1.25rem,2.6vw,2.75rem);--bleed:calc(-1*var(--gutter) - max(0px,(100vw - 84rem)/2))}
body{font:400 1.0625rem/calc(1.62*var(--leading)) var(--serif);font-feature-settings:"kern","liga","onum"}
h1,h2,h3{font-weight:400;line-height:calc(1.08*var(--leading));letter-spacing:var(--tight)}
main{overflow-x:clip}
.wrap{max-width:84rem;margin-inline:auto;padding-inline:var(--gutter)}
.masthead{text-align:center;padding-top:clamp(1.25rem,3vw,2.25rem)}
.masthead .name{display:block;padding-block:.06em .14em;font-size:clamp(1.9rem,var(--name-size),6.75rem);line-height:calc(1.02*var(--leading));letter-spacing:var(--tight);text-decoration:none}
.masthead .motif{width:1.75rem;margin:0 auto clamp(.5rem,1vw,1rem);color:var(--accent-text)}
.bar{border-block:1px solid var(--text);position:relative;margin-top:clamp(.75rem,1.4vw,1.25rem)}
.bar::after{content:"";position:absolute;inset-inline:0;bottom:-5px;border-bottom:1px solid var(--text)}
.bar ul{display:flex;flex-wrap:wrap;justify-content:center;gap:0 clamp(1.25rem,3.4vw,3rem);padding-block:.35rem}
.bar a,.foot nav a{display:block;padding:.5rem .15rem;font:500 .75rem/1.4 var(--label);text-transform:var(--caps);letter-spacing:var(--track);text-decoration:none}
.bar a:hover,.foot nav a:hover{color:var(--accent-text)}
.hero{display:grid;gap:clamp(2rem,4vw,3rem) var(--gap);padding-block:clamp(2.5rem,6vw,5.5rem)}
.hero h1{font-size:clamp(2.35rem,min(var(--head-size),6.1vw + 1rem),5.6rem);line-height:calc(1.01*var(--leading))}
.hero .lead{margin-top:clamp(1.25rem,2.4vw,2.25rem);max-width:31rem;font-size:clamp(1.125rem,1.5vw,1.375rem);line-height:calc(1.5*var(--leading));color:var(--muted)}
.more{display:inline-flex;align-items:baseline;gap:.7em;margin-top:clamp(1.5rem,3vw,2.75rem);padding-block:.5rem;font:600 .8125rem/1.4 var(--label);text-transform:var(--caps);letter-spacing:var(--track);color:var(--accent-text);text-decoration:none;border-bottom:1px solid currentColor}
.more svg{width:1.6em;flex:none;align-self:center;transition:transform .25s}
.more:hover svg{transform:translateX(.35em)}
[dir=rtl] .more svg{transform:scaleX(-1)}
.hero figure img{width:100%;aspect-ratio:4/5;max-height:46rem}
.part{padding-block:clamp(3.5rem,8.5vw,8rem)}
.part{border-top:1px solid var(--line)}
.ground,.ground+.part{border-top:0}
.ground{background:var(--surface)}
.grid{display:grid;gap:clamp(2rem,4vw,3.5rem) var(--gap)}
h2{font-size:clamp(2rem,4.2vw,3.75rem)}
.note{margin-top:1rem;max-width:26rem;color:var(--muted);font-style:var(--slant)}
.side img{width:100%;max-width:22rem;margin-top:clamp(2rem,4vw,3.5rem)}
.prose>p:first-child{font-size:clamp(1.375rem,2.35vw,2.125rem);line-height:calc(1.34*var(--leading));letter-spacing:var(--tight)}
.prose>p+p{margin-top:1.1em}
.prose>p:nth-child(2){margin-top:clamp(1.75rem,3vw,2.5rem);padding-top:clamp(1.75rem,3vw,2.5rem);border-top:1px solid var(--line)}
.short>p:first-child{font-size:clamp(1.625rem,3.1vw,2.875rem);line-height:calc(1.22*var(--leading))}
.short>p:nth-child(2){font-size:clamp(1.0625rem,1.35vw,1.25rem)}
.engraving{width:clamp(6rem,13vw,11rem);margin-block-start:clamp(1.5rem,3vw,2.5rem);margin-inline-start:auto;color:var(--accent-text)}
.list>li{padding-block:1.35rem;border-top:1px solid var(--line)}
.list>li:last-child{border-bottom:1px solid var(--line)}
.line{display:flex;align-items:baseline;gap:.75rem}
.line h3{font-size:clamp(1.3rem,1.9vw,1.625rem)}
.line .dots{flex:1 1 1.5rem;min-width:1.5rem;border-bottom:2px dotted var(--line);transform:translateY(-.3em)}
.line .price{flex:none;max-width:50%;font-size:1.2rem;color:var(--accent-text);font-variant-numeric:lining-nums}
.list p{margin-top:.35rem;max-width:34rem;color:var(--muted)}
.entries{counter-reset:entry}
.entries>li{display:grid;grid-template-columns:3.25rem minmax(0,1fr);counter-increment:entry}
.entries>li::before{content:counter(entry,upper-roman);font-size:1rem;line-height:2;color:var(--accent-text)}
.tale{text-align:center}
.tale h2{font-size:clamp(2.75rem,8vw,7.5rem);font-style:var(--slant);line-height:calc(1*var(--leading))}
.tale .prose{max-width:44rem;margin:clamp(1.5rem,3vw,2.5rem) auto 0}
.tale .prose>p:first-child{font-size:clamp(1.15rem,1.7vw,1.4375rem);line-height:calc(1.55*var(--leading))}
.tale img{width:min(100%,30rem);margin:clamp(2rem,4vw,3.5rem) auto 0}
.rule{width:min(100%,15rem);height:1.5rem;margin:0 auto clamp(1.75rem,3vw,2.5rem);color:var(--accent-text)}
.part-below,.opening+.turns{margin-top:clamp(2rem,4vw,3.5rem)}
.plates{display:grid;gap:1.25rem}
.plates img{width:100%}
.plates li:first-child img{aspect-ratio:4/3}
.plates li:nth-child(2) img{aspect-ratio:4/5}
.turns>li{padding-block:1.75rem;border-top:1px solid var(--line)}
.turns .number{display:block;font-size:clamp(3rem,5vw,4.75rem);line-height:1;font-style:var(--slant);color:var(--accent-text)}
.turns h3{margin-top:1rem;font-size:1.5rem}
.turns p{margin-top:.5rem;color:var(--muted);max-width:26rem}
.asked>div{padding-block:1.5rem;border-top:1px solid var(--line)}
.asked>div:last-child{border-bottom:1px solid var(--line)}
.asked dt{font-size:clamp(1.25rem,1.8vw,1.5rem);line-height:1.3}
.asked dd{margin-top:.5rem;color:var(--muted);max-width:38rem}
.ground.end{border-top:4px double var(--text)}
.end h2{font-size:clamp(2.5rem,7vw,6.5rem);line-height:calc(1*var(--leading))}
.end .prose>p:first-child{font-size:clamp(1.2rem,1.8vw,1.5rem)}
.facts>div{padding-block:1.15rem;border-top:1px solid var(--line)}
.facts dt{font:500 .75rem/1.5 var(--label);text-transform:var(--caps);letter-spacing:var(--track);color:var(--muted)}
.facts dd{margin-top:.3rem;font-size:clamp(1.2rem,1.8vw,1.5rem);line-height:calc(1.4*var(--leading));font-variant-numeric:lining-nums}
.facts a{color:var(--accent-text);text-decoration-thickness:1px;text-underline-offset:.2em}
.foot{padding-block:clamp(2.5rem,5vw,4.5rem);text-align:center}
.foot .rule{margin-bottom:1.25rem}
.foot .name{font-size:1.75rem;font-style:var(--slant)}
.foot .line-below{margin-top:.35rem;color:var(--muted)}
.foot nav ul{display:flex;flex-wrap:wrap;justify-content:center;gap:0 1.5rem;margin-top:1.25rem}
.foot .facts{max-width:32rem;margin:2rem auto 0}
@media (min-width:46rem){
.plates{display:grid;grid-template-columns:repeat(12,minmax(0,1fr));gap:var(--gap);align-items:start}
.plates li:nth-child(odd){grid-column:1/span 7}
.plates li:nth-child(even){grid-column:9/span 4;margin-top:clamp(3rem,8vw,8rem)}
.plates li:only-child{grid-column:3/span 8}
.plates li:nth-child(3){grid-column:2/span 5}
.turns{display:grid;grid-auto-flow:column;grid-auto-columns:minmax(0,1fr);border-top:1px solid var(--text)}
.turns>li{padding:2rem clamp(1rem,2.4vw,2.5rem) .5rem;border-top:0;border-inline-start:1px solid var(--line)}
.turns>li:first-child{padding-inline-start:0;border-inline-start:0}
.turns>li:last-child{padding-inline-end:0}
.two{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));column-gap:clamp(2rem,5vw,5rem)}
.list.two>li:last-child:nth-child(odd){border-bottom:1px solid var(--line)}
.list.two>li:nth-last-child(2):nth-child(odd){border-bottom:1px solid var(--line)}
}
@media (min-width:60rem){
.grid{grid-template-columns:repeat(12,minmax(0,1fr))}
.hero{grid-template-columns:repeat(12,minmax(0,1fr));align-items:end}
.hero .words{grid-column:1/span 6;padding-bottom:clamp(0rem,2vw,2rem)}
.hero.plain .words{grid-column:2/span 10;text-align:center}
.hero.plain .lead{margin-inline:auto}
.hero figure{grid-column:7/span 6;margin-inline-start:clamp(0rem,2vw,2rem);margin-inline-end:var(--bleed)}
.hero.flip .words{grid-column:7/span 6;order:2}
.hero.flip figure{grid-column:1/span 6;margin-inline:var(--bleed) clamp(0rem,2vw,2rem)}
.side{grid-column:1/span 4}
.main-wide{grid-column:1/-1}
.main{grid-column:6/span 7}
.main.late{grid-column:5/span 8}
.columns>p+p{max-width:none}
.stick{position:sticky;top:3rem}
}
`;
