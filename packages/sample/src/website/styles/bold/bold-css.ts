import { longestWord } from '../shared/elements';
import { fontStack, isCased, leadingOf } from '../shared/fonts';
import { rootRule } from '../shared/root-rule';
import type { PageModel } from '../shared/page-model';

const posterFonts =
  '"Avenir Next Condensed",Bahnschrift,"Roboto Condensed","Nimbus Sans Narrow","Liberation Sans Narrow","Arial Narrow","DejaVu Sans Condensed",sans-serif-condensed';
const textFonts = '"Avenir Next","Segoe UI",Roboto,"Helvetica Neue","Open Sans",Arial,"DejaVu Sans"';

/** The width of type that fills a line: by its longest word, and smaller the more of it there is. */
function posterSize(
  text: string,
  { fit, most, density }: { fit: number; most: number; density: number },
): string {
  const byWord = fit / longestWord(text);
  const byLength = density / Math.sqrt(Math.max(9, [...text].length));
  return `${Math.min(most, byWord, byLength).toFixed(2)}vw`;
}

/** A poster: heavy condensed capitals, full-bleed blocks of colour, hard edges and a wall of geometric tiles. */
export function boldCss({ language, name, hero, body }: PageModel): string {
  const hasCapitals = isCased(language);
  const longest = body.reduce((most, { heading }) => Math.max(most, longestWord(heading)), 6);
  const properties = {
    poster: fontStack(posterFonts, language, 'sans'),
    plain: fontStack(textFonts, language, 'sans'),
    leading: leadingOf(language),
    caps: hasCapitals ? 'uppercase' : 'none',
    tight: hasCapitals ? '-.012em' : '0',
    track: hasCapitals ? '.06em' : '0',
    fit: `${(120 / longest).toFixed(2)}vw`,
    'hero-wide': posterSize(hero.heading, { fit: 64, most: 10, density: 50 }),
    'hero-narrow': posterSize(hero.heading, { fit: 104, most: 17.5, density: 82 }),
    'name-size': posterSize(name, { fit: 106, most: 24, density: 70 }),
  };
  return `${rootRule(properties)}${sheet}`;
}

const sheet = `
:root{--gutter:clamp(1.25rem,4vw,4rem);--edge:3px solid var(--text)}
body{font:400 1.0625rem/calc(1.55*var(--leading)) var(--plain)}
h1,h2,.shout{font-family:var(--poster);font-weight:800;font-stretch:condensed;line-height:calc(0.94*var(--leading));text-transform:var(--caps);letter-spacing:var(--tight)}
h3{font:800 1.5rem/calc(1.12*var(--leading)) var(--poster);font-stretch:condensed;text-transform:var(--caps);letter-spacing:var(--tight)}
h2{font-size:clamp(2.5rem,min(var(--fit),7.4vw),7rem)}
.top{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.25rem 2rem;padding:.9rem var(--gutter);border-bottom:var(--edge)}
.top .name{display:flex;align-items:center;gap:.65rem;min-height:2.75rem;font-size:clamp(1.25rem,2vw,1.625rem);text-decoration:none}
.top .name svg{width:1.9rem;height:1.9rem;flex:none;padding:.3rem;border-radius:50%;background:var(--accent);color:var(--on-accent)}
nav ul{display:flex;flex-wrap:wrap;gap:0 1.5rem}
nav a{display:block;padding:.7rem 0;font:700 .8125rem/1.3 var(--plain);text-transform:var(--caps);letter-spacing:var(--track);text-decoration:none}
nav a:hover{text-decoration:underline;text-decoration-thickness:3px;text-underline-offset:.35em}
.hero{display:grid;background:var(--accent);color:var(--on-accent);border-bottom:var(--edge)}
.hero>*,.split>*,.mosaic>*,.strides>*,.cards>*{min-width:0}
.hero .words{display:flex;flex-direction:column;justify-content:space-between;gap:clamp(1.75rem,3vw,3rem);padding:clamp(2rem,5vw,4.5rem) var(--gutter)}
.hero h1{font-size:clamp(2.5rem,var(--hero-narrow),8rem);line-height:calc(0.9*var(--leading))}
.lead{max-width:33rem;font-size:clamp(1.125rem,1.5vw,1.375rem);font-weight:500;line-height:calc(1.42*var(--leading))}
.button{display:inline-block;margin-top:clamp(1.25rem,2.4vw,2rem);padding:1.05rem 1.7rem;background:var(--ink);color:var(--on-ink);font:800 1.0625rem/1.2 var(--plain);text-transform:var(--caps);letter-spacing:var(--track);text-decoration:none;transition:transform .15s,box-shadow .15s}
.button:hover{transform:translate(-4px,-4px);box-shadow:6px 6px 0 currentColor}
.wall{display:grid;grid-template-columns:repeat(3,1fr);align-content:stretch;min-width:0}
.wall img{grid-column:1/-1;width:100%;height:100%;min-height:20rem;aspect-ratio:1;}
.round-0 img{border-end-start-radius:50%}.round-1 img{border-start-end-radius:50%}.round-2 img{border-radius:50%}
.tile{width:100%;height:auto;aspect-ratio:1}
.tile-0{background:var(--ink);color:var(--accent)}
.tile-1{background:var(--surface);color:var(--ink)}
.tile-2{background:var(--accent);color:var(--surface)}
.tile-3{background:var(--background);color:var(--accent)}
.strip{display:grid;grid-template-columns:repeat(6,1fr);overflow:hidden}
.ticker{overflow:hidden;padding-block:clamp(.9rem,1.6vw,1.5rem);background:var(--ink);color:var(--on-ink);white-space:nowrap}
.ticker p{display:flex;align-items:center;gap:1.1em;width:max-content;font-size:clamp(1.375rem,2.6vw,2.5rem);line-height:calc(1.1*var(--leading))}
.ticker svg{width:.62em;height:.62em;flex:none;color:var(--accent-on-ink)}
.block{padding:clamp(3.25rem,7.5vw,7.5rem) var(--gutter)}
.block>.opening{display:grid;gap:1rem 3rem;align-items:end;margin-bottom:clamp(2rem,4vw,3.5rem)}
.opening p{max-width:30rem;font-size:1.125rem}
.upright{display:flex;flex-direction:column;justify-content:flex-end}
.upright>.opening{margin-bottom:0}
.surface{background:var(--surface)}
.ink{background:var(--ink);color:var(--on-ink)}
.accent{background:var(--accent);color:var(--on-accent)}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15.5rem),1fr));gap:3px;padding:3px;background:var(--text)}
.cards>li{display:flex;flex-direction:column;gap:.75rem;min-height:17rem;padding:1.5rem;background:var(--background)}
.cards>li:nth-child(4n+1){background:var(--accent);color:var(--on-accent)}
.cards>li:nth-child(4n+3){background:var(--surface)}
.cards .mark{margin-bottom:auto;padding-bottom:1.5rem;font-size:clamp(3.25rem,5.4vw,5.25rem);line-height:.9}
.cards h3{font-size:clamp(1.5rem,2.1vw,2rem)}
.cards .price{margin-bottom:auto;padding-bottom:1.5rem;font-size:clamp(2.25rem,3.7vw,3.5rem);line-height:1}
.band{display:grid;border-block:var(--edge)}
.band+.split{border-top:0}
.band img{width:100%;height:100%;aspect-ratio:1;grid-column:auto}
.band .wall{border:0}
@media (max-width:45.99rem){.band .tile:nth-child(n+4){display:none}}
.split{display:grid;border-block:var(--edge)}
.split+.split{border-top:0}
.split .block{display:flex;flex-direction:column;justify-content:center;gap:clamp(1.5rem,3vw,2.5rem)}
.split img{width:100%;height:100%;max-height:34rem}
.text p{max-width:36rem}
.text p+p{margin-top:1em}
.text>p:first-child{font-size:clamp(1.1875rem,1.75vw,1.5625rem);font-weight:600;line-height:calc(1.36*var(--leading))}
.loud h2{font-size:clamp(3.25rem,min(var(--fit),14vw),13rem);line-height:calc(0.86*var(--leading))}
.loud .text{margin-top:clamp(1.5rem,3.5vw,3.5rem)}
.loud img{margin-top:2rem;width:100%;max-height:36rem}
.mosaic{display:grid;border-block:var(--edge)}
.mosaic img{width:100%;height:100%;min-height:18rem;aspect-ratio:4/3}
.mosaic .beside{display:grid;grid-template-rows:auto 1fr}
.strides{display:grid}
.strides>li{display:flex;flex-direction:column;padding:clamp(1.75rem,3vw,3rem) var(--gutter) clamp(2.25rem,4vw,4rem)}
.strides>li:nth-child(3n+1){background:var(--accent);color:var(--on-accent)}
.strides>li:nth-child(3n+2){background:var(--ink);color:var(--on-ink)}
.strides>li:nth-child(3n){background:var(--surface)}
.strides .shout{font-size:clamp(6rem,14vw,13.5rem);line-height:.86}
.strides h3{margin-top:1.25rem;font-size:clamp(1.625rem,2.3vw,2.125rem)}
.strides p{margin-top:.5rem;max-width:28rem}
.asked>div{padding-block:1.4rem;border-top:var(--edge)}
.asked>div:last-child{border-bottom:var(--edge)}
.asked dt{font:800 clamp(1.375rem,2vw,1.75rem)/calc(1.15*var(--leading)) var(--poster);font-stretch:condensed;text-transform:var(--caps);letter-spacing:var(--tight)}
.asked dd{margin-top:.5rem;max-width:40rem}
.end h2{font-size:clamp(3rem,min(var(--fit),12vw),11rem);line-height:calc(0.88*var(--leading))}
.end .text{margin-top:clamp(1.25rem,2.5vw,2rem)}
.direct{display:inline-block;margin-top:1.5rem;font-size:clamp(2rem,6.4vw,6rem);line-height:1.05;color:var(--accent-on-ink);text-decoration-thickness:.06em;text-underline-offset:.12em}
.direct.mail{font-size:clamp(1.25rem,4vw,3.5rem);text-transform:none}
.facts{display:grid;gap:0 2rem;margin-top:clamp(2rem,4vw,3.5rem)}
.facts>div{padding-block:1rem 1.5rem;border-top:3px solid currentColor}
.facts dt{font:700 .8125rem/1.4 var(--plain);text-transform:var(--caps);letter-spacing:var(--track);opacity:.86}
.facts dd{margin-top:.25rem;font-size:1.25rem;font-weight:600;line-height:calc(1.35*var(--leading))}
.foot{padding:clamp(2rem,4vw,3.5rem) var(--gutter)}
.foot .shout{font-size:clamp(2.25rem,var(--name-size),17rem);line-height:calc(0.9*var(--leading))}
.foot .below{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.5rem 2rem;margin-top:1.5rem;font-weight:600}
@media (min-width:46rem){
.facts{grid-template-columns:repeat(2,minmax(0,1fr))}
.band{grid-template-columns:1fr 1fr}
.strides{grid-auto-flow:column;grid-auto-columns:minmax(0,1fr)}
.strides>li{padding-inline:clamp(1.5rem,2.6vw,2.75rem)}
.strides>li:first-child{padding-inline-start:var(--gutter)}
.strip{grid-template-columns:repeat(12,1fr)}
.block:not(.upright)>.opening{grid-template-columns:minmax(0,1.6fr) minmax(0,1fr)}
.loud .text{columns:2 20rem;column-gap:3rem}
.loud .text p{break-inside:avoid}
}
@media (min-width:60rem){
.hero{grid-template-columns:minmax(0,7fr) minmax(0,5fr);min-height:min(46rem,calc(100vh - 5rem))}
.hero h1{font-size:clamp(3rem,var(--hero-wide),8.75rem)}
.hero.plain{grid-template-columns:1fr}
.wall{grid-template-rows:1fr auto;border-inline-start:var(--edge)}
.wall img{aspect-ratio:auto;min-height:0}
.wall .frame{position:relative}
.wall .frame img{position:absolute;inset:0}
.split{grid-template-columns:repeat(2,minmax(0,1fr))}
.split.flip>:first-child{order:2}
.split h2{font-size:clamp(2.5rem,min(calc(var(--fit)*.46),7.4vw),7rem)}
.mosaic h2,.two-sides h2{font-size:clamp(2rem,min(calc(var(--fit)*.37),7.4vw),7rem)}
.split img{max-height:none;min-height:36rem}
.mosaic{grid-template-columns:minmax(0,7fr) minmax(0,5fr)}
.two-sides{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,7fr);gap:4rem}
}
.wall .frame{grid-column:1/-1;background:var(--surface);overflow:hidden}
`;
