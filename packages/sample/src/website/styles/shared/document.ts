import { escapeText, markup, trusted, type Markup } from '../../markup';
import type { PageModel } from './page-model';
import { themeProperties } from './theme';

const maxTitleCharacters = 68;

/** What all styles agree on: nothing overflows, nothing moves for those who asked for calm, focus can be seen. */
const base = `
*,*::before,*::after{box-sizing:border-box;min-width:0}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:smooth;scroll-padding-top:1.5rem}
body,h1,h2,h3,p,ul,ol,dl,dd,figure,blockquote{margin:0}
ul,ol{padding:0;list-style:none}
body{background:var(--background);color:var(--text);overflow-wrap:break-word;-webkit-font-smoothing:antialiased;text-rendering:optimizeLegibility}
img,svg{display:block;max-width:100%}
img{height:auto;object-fit:cover;background:var(--surface)}
a{color:inherit}
.phone{white-space:nowrap}
h1,h2,h3{text-wrap:balance}
p{text-wrap:pretty}
.skip{position:absolute;inset-inline-start:1rem;top:-6rem;z-index:9;padding:.75rem 1.25rem;background:var(--ink);color:var(--on-ink)}
.skip:focus{top:1rem}
:focus-visible{outline:3px solid currentColor;outline-offset:3px}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}*,*::before,*::after{animation:none!important;transition:none!important}}
@media print{.skip,nav{display:none}}
`;

export function page(model: PageModel, css: string, body: Markup): string {
  const { language, direction, description, words, theme } = model;
  return markup`<!DOCTYPE html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${titleOf(model)}</title>
<meta name="description" content="${description || model.tagline || model.name}">
<meta name="theme-color" content="${theme.background}">
<style>${trusted(compact(`${themeProperties(theme)}${base}${css}`))}</style>
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
${body}
</body>
</html>
`.source;
}

function titleOf({ name, tagline }: PageModel): string {
  const full = `${name} · ${tagline}`;
  if (tagline && sourceLength(full) <= maxTitleCharacters) return full;
  const characters = [...name];
  while (sourceLength(characters.join('')) > maxTitleCharacters) characters.pop();
  return characters.length === [...name].length ? name : `${characters.join('').trim()}…`;
}

/** As checks of pages count it: an escaped character is as long as its escape. */
function sourceLength(text: string): number {
  return escapeText(text).length;
}

function compact(css: string): string {
  return css.replace(/\s*\n\s*/g, '\n').trim();
}
