import { longestWord } from '../shared/elements';
import { fontStack, isCased, leadingOf } from '../shared/fonts';
import { rootRule } from '../shared/root-rule';
import type { PageModel } from '../shared/page-model';

const lightFonts =
  'Seravek,"Gill Sans Nova",Optima,Candara,"Segoe UI Light","Avenir Next","URW Gothic","Open Sans Light","Open Sans","Noto Sans Light","DejaVu Sans Light","DejaVu Sans"';
const textFonts =
  'Seravek,"Gill Sans Nova","Avenir Next",Optima,"Segoe UI",Candara,"Open Sans","Noto Sans","DejaVu Sans"';

/** A quiet room: light type in the middle of much empty space, arches and pebbles, tints instead of colours. */
export function sereneCss({ language, hero, name }: PageModel): string {
  const properties = {
    light: fontStack(lightFonts, language, 'sans'),
    plain: fontStack(textFonts, language, 'sans'),
    leading: leadingOf(language),
    track: isCased(language) ? '.04em' : '0',
    'hero-size': `${Math.min(9.5, 118 / longestWord(hero.heading)).toFixed(2)}vw`,
    'name-size': `${Math.min(6, 120 / Math.max(8, longestWord(name))).toFixed(2)}vw`,
  };
  return `${rootRule(properties)}${sheet}`;
}

const sheet = `
:root{--gutter:clamp(1.25rem,5vw,5rem);--room:clamp(4.5rem,11vw,10.5rem);--soft:clamp(1.5rem,2.6vw,2.5rem)}
body{font:400 1.0625rem/calc(1.75*var(--leading)) var(--plain)}
h1,h2,h3{font-family:var(--light);font-weight:300;line-height:calc(1.2*var(--leading))}
h2{font-size:clamp(1.875rem,3.5vw,3rem)}
h3{font-size:1.375rem;font-weight:400}
.wrap{max-width:76rem;margin-inline:auto;padding-inline:var(--gutter)}
.narrow{max-width:44rem}
.head{display:flex;flex-direction:column;align-items:center;gap:1.25rem;padding-block:clamp(1.5rem,3.5vw,3rem) 0}
.head .name{display:flex;flex-direction:column;align-items:center;gap:.6rem;font:300 clamp(1.125rem,var(--name-size),1.5rem)/1.3 var(--light);letter-spacing:var(--track);text-align:center;text-decoration:none}
.head svg{width:2rem;color:var(--accent-text)}
.head nav ul{display:flex;flex-wrap:wrap;justify-content:center;gap:.125rem;padding:.3rem;border-radius:1.75rem;background:var(--tint)}
.head nav a{display:block;padding:.55rem 1.05rem;border-radius:2rem;font-size:.9375rem;line-height:1.4;text-decoration:none;transition:background .3s}
.head nav a:hover{background:var(--background)}
.hero{overflow-x:clip;display:grid;gap:clamp(2.5rem,6vw,4rem);align-items:center;padding-block:clamp(3rem,7vw,6rem) var(--room);text-align:center}
.hero h1{font-size:clamp(2.1rem,min(var(--hero-size),3.2vw + 1.2rem),4.25rem);font-weight:200;line-height:calc(1.16*var(--leading))}
.lead{max-width:31rem;margin:clamp(1.25rem,2.4vw,2rem) auto 0;font-size:clamp(1.0625rem,1.35vw,1.25rem);color:var(--muted)}
.button{display:inline-block;margin-top:clamp(1.75rem,3vw,2.75rem);padding:.9rem 2rem;border-radius:3rem;background:var(--accent-text);color:var(--background);line-height:1.4;text-decoration:none;transition:opacity .3s}
.button:hover{opacity:.86}
.arch{position:relative;width:min(100%,27rem);margin-inline:auto}
.arch img{position:relative;width:100%;aspect-ratio:4/5;border-radius:50vw 50vw var(--soft) var(--soft)}
.arch .shade{position:absolute;top:-9%;inset-inline-start:-17%;width:134%;max-width:none;height:auto;color:var(--tint)}

.arch .sprig{position:absolute;inset-inline-start:-1.25rem;bottom:-1.5rem;width:9rem;max-width:none;color:var(--accent-text)}
.room{padding-block:var(--room)}
.tinted{background:var(--tint)}
.middle{text-align:center}
.middle .text{margin-inline:auto}
.text{max-width:40rem}
.text p+p{margin-top:1.2em}
h2+.text,.ornament+h2{margin-top:clamp(1.25rem,2.4vw,2rem)}
.text>p:first-child{font-size:clamp(1.15rem,1.55vw,1.375rem);line-height:calc(1.65*var(--leading))}
.quiet{max-width:34rem;margin:1rem auto 0;color:var(--muted)}
.ornament{width:6.5rem;margin-inline:auto;color:var(--accent-text)}
.pair{display:grid;gap:clamp(2.5rem,6vw,6rem);align-items:center}
.pebble img{width:100%;max-width:30rem;margin-inline:auto;aspect-ratio:1}
.shape-0 img{border-radius:58% 42% 46% 54%/52% 56% 44% 48%}
.shape-1 img{border-radius:50%}
.shape-2 img{border-radius:44% 56% 58% 42%/56% 44% 56% 44%}
.cards{display:grid;gap:clamp(1rem,1.8vw,1.5rem);margin-top:clamp(2.5rem,5vw,4.5rem)}
.cards>li{padding:clamp(1.75rem,3vw,2.75rem);border-radius:var(--soft);background:var(--background);text-align:start}
.bare .cards>li{background:var(--tint)}
.cards .dot{width:2.6rem;height:2.6rem;margin-bottom:1.4rem;color:var(--accent-text)}
.cards p{margin-top:.5rem;color:var(--muted)}
.tariff{max-width:44rem;margin:clamp(2.5rem,5vw,4rem) auto 0;padding:clamp(1rem,2.5vw,2rem) clamp(1.5rem,4vw,3.5rem);border-radius:var(--soft);background:var(--background);text-align:start}
.bare .tariff{background:var(--tint)}
.tariff>li{padding-block:1.35rem}
.tariff>li+li{border-top:1px solid var(--line)}
.tariff div{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:.25rem 1.5rem}
.tariff .price{color:var(--accent-text);font-size:1.1875rem;font-variant-numeric:tabular-nums}
.tariff p{color:var(--muted)}
.beside{display:grid;gap:clamp(1.5rem,3vw,3rem);align-items:center;margin-top:clamp(2.5rem,5vw,4.5rem)}
.beside>.cards,.beside>.tariff{width:100%;margin-top:0}
.window img{width:100%;max-width:26rem;margin-inline:auto;aspect-ratio:4/5;border-radius:50vw 50vw var(--soft) var(--soft)}
.hung{display:grid;gap:clamp(1.5rem,4vw,4rem);margin-top:clamp(2.5rem,6vw,5rem);align-items:center}
.hung img{width:100%}
.hung li:nth-child(3n+1) img{aspect-ratio:4/5;border-radius:50vw 50vw var(--soft) var(--soft)}
.hung li:nth-child(3n+2) img{aspect-ratio:1;border-radius:50%}
.hung li:nth-child(3n) img{aspect-ratio:4/3;border-radius:var(--soft)}
.path{position:relative;display:grid;gap:2.75rem;max-width:26rem;margin:clamp(2.5rem,5vw,4.5rem) auto 0}
.path>li{position:relative;padding-top:3.25rem}
.path>li::before{content:"";position:absolute;top:.35rem;inset-inline-start:50%;width:1.1rem;height:1.1rem;margin-inline-start:-.55rem;border-radius:50%;background:var(--accent-text);box-shadow:0 0 0 .6rem var(--tint)}
.path p{margin-top:.5rem;color:var(--muted)}
.asked{max-width:44rem;margin:clamp(2.5rem,5vw,4rem) auto 0;text-align:start}
.asked details{border-radius:var(--soft);background:var(--tint)}
.tinted .asked details{background:var(--background)}
.asked details+details{margin-top:.85rem}
.asked summary{display:flex;justify-content:space-between;gap:1.5rem;align-items:center;padding:1.3rem clamp(1.25rem,3vw,2rem);font:300 1.1875rem/1.45 var(--light);list-style:none;cursor:pointer;border-radius:inherit}
.asked summary::-webkit-details-marker{display:none}
.asked summary svg{width:1.1rem;flex:none;color:var(--accent-text);transition:transform .35s}
.asked details[open] summary svg{transform:rotate(45deg)}
.asked details p{padding:0 clamp(1.25rem,3vw,2rem) 1.5rem;color:var(--muted);max-width:36rem}
.panel h2{font-size:clamp(2.1rem,4.6vw,3.75rem);font-weight:200}
.panel .text{margin-inline:auto}
.panel{padding:clamp(2.75rem,7vw,6.5rem) clamp(1.5rem,6vw,6rem);border-radius:clamp(2rem,5vw,4.5rem);background:var(--surface)}
.facts{display:grid;gap:1.75rem 3rem;max-width:44rem;margin:clamp(2rem,4.5vw,3.5rem) auto 0;text-align:center}
.facts dt{font-size:.9375rem;color:var(--muted);line-height:1.5}
.facts dd{margin-top:.2rem;font:300 1.3125rem/calc(1.5*var(--leading)) var(--light)}
.facts a{text-decoration-thickness:1px;text-underline-offset:.3em}
.panel .muted,.panel dt,.panel .text{color:var(--text)}
.end{padding-inline:clamp(.75rem,3vw,3rem);padding-bottom:clamp(1rem,3vw,2.5rem)}
.tinted+.end{padding-top:clamp(2.5rem,6vw,6rem)}
.bare+.end{padding-top:0}
.end .pebble{margin-top:clamp(2rem,5vw,4rem)}
.foot{padding-block:clamp(2.5rem,5vw,4.5rem);text-align:center;color:var(--muted)}
.foot .ornament{margin-bottom:1.5rem}
.foot .name{font:300 1.25rem/1.4 var(--light);color:var(--text)}
@media (min-width:46rem){
.cards{grid-template-columns:repeat(2,minmax(0,1fr))}
.cards.three{grid-template-columns:repeat(3,minmax(0,1fr))}
.hung{grid-template-columns:repeat(2,minmax(0,1fr))}
.hung li:nth-child(even){padding:clamp(0rem,3vw,3rem)}
.hung li:only-child{grid-column:1/-1;max-width:34rem;margin-inline:auto}
.facts{grid-template-columns:repeat(auto-fit,minmax(14rem,1fr))}
.path{grid-auto-flow:column;grid-auto-columns:minmax(0,1fr);gap:0;max-width:none}
.path>li{padding-inline:clamp(.75rem,2vw,2rem)}
.path>li+li::after{content:"";position:absolute;top:.85rem;inset-inline-end:calc(50% + 1.8rem);width:calc(100% - 3.6rem);border-top:1px solid var(--line)}
}
@media (min-width:60rem){
.beside{grid-template-columns:minmax(0,.8fr) minmax(0,1.2fr)}
.beside>.cards{grid-template-columns:1fr}
.beside>.cards>li{display:grid;grid-template-columns:auto minmax(0,1fr);column-gap:1.5rem;padding:1.5rem 2rem}
.beside>.cards .dot{grid-row:span 2;margin:0}
.beside>.cards h3:last-child{align-self:center}
.arch .sprig{inset-inline-start:-5.5rem;width:10rem}
.hero{grid-template-columns:minmax(0,1.1fr) minmax(0,.9fr);text-align:start}
.hero.plain{grid-template-columns:1fr;text-align:center}
.hero:not(.plain) .lead{margin-inline:0}
.pair{grid-template-columns:minmax(0,.8fr) minmax(0,1fr)}
.pair.flip>:first-child{order:2}
}
`;
