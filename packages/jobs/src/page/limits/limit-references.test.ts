import { describe, expect, it } from 'vitest';
import { cleanPage } from '../clean/clean-page';
import { Report } from '../document/report';

const depth = 8;
const times = 12;

function clean(body: string, css = '') {
  const report = new Report();
  const written = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>T</title><style>${css}</style></head><body>${body}</body></html>`;
  return { written, html: cleanPage(written, [], report).html, findings: report.findings.join('\n') };
}

const levels = Array.from({ length: depth }, (_, level) => level);
/** Parts of a drawing that each refer twelve times to the next. */
const nested = (tag: string, refer: (next: string) => string) =>
  `<svg width="9" height="9">${levels.map((level) => `<${tag} id="a${level}">${`<rect width="1" height="1" ${refer(`a${level + 1}`)}/>`.repeat(times)}</${tag}>`).join('')}<rect width="9" height="9" ${refer('a0')}/></svg>`;

describe('limitReferences', () => {
  it.each([
    ['pattern in fill', nested('pattern', (id) => `fill="url(#${id})"`)],
    ['pattern in stroke', nested('pattern', (id) => `stroke="url('#${id}')"`)],
    ['pattern in a style attribute', nested('pattern', (id) => `style="fill:url(#${id})"`)],
    ['pattern in an escaped address', nested('pattern', (id) => `style="fill:url(\\23 ${id})"`)],
    ['mask', nested('mask', (id) => `mask="url(#${id})"`)],
    [
      'mask of a link',
      nested('mask', (id) => `mask="url(#${id})"`)
        .replaceAll('<rect', '<a')
        .replaceAll('/>', '></a>'),
    ],
    ['mask in a style attribute', nested('mask', (id) => `style="mask:url(#${id})"`)],
    ['clipPath', nested('clipPath', (id) => `clip-path="url(#${id})"`)],
    ['marker', nested('marker', (id) => `marker-start="url(#${id})"`)],
    ['use', nested('g', () => '').replace(/<rect[^>]*>/g, '<use href="#a1"/>')],
    [
      'a circle',
      '<svg><mask id="m"><rect mask="url(#m)" width="1" height="1"/></mask><rect mask="url(#m)" width="9" height="9"/></svg>',
    ],
  ])('takes references that multiply: %s', (_, body) => {
    const { html, findings } = clean(body);
    expect(findings).toMatch(/repeat too much/);
    expect(html).not.toMatch(/url\(|<use/);
  });

  it.each(['fill', 'mask'])('takes references that multiply in a style sheet: %s', (property) => {
    const tag = property === 'fill' ? 'pattern' : 'mask';
    const css = Array.from(
      { length: depth + 1 },
      (_, level) => `.a${level}{color:red;${property}:url(#a${level})}`,
    ).join('');
    const { html, findings } = clean(
      nested(tag, (id) => `class="${id}"`),
      css,
    );
    expect(findings).toMatch(/repeat too much/);
    expect(html).not.toContain('url(');
    expect(html).toContain('.a0{color:red;');
  });

  const rules = (write: (level: number) => string) => [...levels, depth].map(write).join('');

  it.each([
    ['of a part of the media', (level: number) => `@media print, screen{.a${level}{mask:url(#a${level})}}`],
    ['of a start', (level: number) => `@starting-style{.a${level}{mask:url(#a${level})}}`],
    ['of a scope', (level: number) => `@scope{& .a${level}{mask:url(#a${level})}}`],
    ['of a container', (level: number) => `@container (width>0){.a${level}{mask:url(#a${level})}}`],
    ['of a layer', (level: number) => `@layer a{.a${level}{mask:url(#a${level})}}`],
    ['within a rule', (level: number) => `svg{.a${level}:not([x="&"]){mask:url(#a${level})}}`],
    ['around a rule', (level: number) => `.a${level}{&:not([x="&"]){mask:url(#a${level})}}`],
    ['for any letter case', (level: number) => `[class="A${level}" i]{mask:url(#a${level})}`],
    ['for a class in any letter case', (level: number) => `[class~="A${level}" i]{mask:url(#a${level})}`],
    ['for another name', (level: number) => `.a${level}:not([Width]){mask:url(#a${level})}`],
    ['for another namespace', (level: number) => `.a${level}:not(|rect){mask:url(#a${level})}`],
    ['with an escape', (level: number) => `.\\61 ${level}{mask:url(#a${level})}`],
    ['with a comment', (level: number) => `rect/**/.a${level}{mask:url(#a${level})}`],
    ['that we cannot read', (level: number) => `.a${level}:is(){}.a${level}:is(*,){mask:url(#a${level})}`],
    ['in capitals', (level: number) => `.a${level}{MASK:URL(#A${level})}`],
    ['of an old property', (level: number) => `.a${level}{-webkit-mask:url( "#a${level}" )}`],
    ['with an escaped property', (level: number) => `.a${level}{m\\61sk:url('#\\61 ${level}')}`],
  ])('takes references that multiply in a rule %s', (_, write) => {
    const { html, findings } = clean(
      nested('mask', (id) => `class="${id}"`),
      rules(write),
    );
    expect(findings).toMatch(/repeat too much/);
    expect(html).not.toMatch(/url\(/i);
  });

  it('takes references to an id that looks like a comment', () => {
    const body = nested('mask', (id) => `style="mask:url('#${id}/*b*/')"`);
    const { findings } = clean(body.replace(/id="(a\d)"/g, 'id="$1/*b*/"'));
    expect(findings).toMatch(/repeat too much/);
  });

  it.each([20, -20])('takes a long chain in whatever order it stands: %i', (length) => {
    const masks = Array.from(
      { length: Math.abs(length) },
      (_, level) => `<mask id="a${level}"><path d="M0 0" mask="url(#a${level + 1})"/></mask>`,
    );
    const ordered = length > 0 ? masks : masks.toReversed();
    expect(clean(`<svg>${ordered.join('')}</svg>`).findings).toMatch(/repeat too much/);
    expect(clean(`<svg>${ordered.slice(0, 8).join('')}</svg>`).findings).toBe('');
  });

  const mask = `<mask id="m">${'<path d="M0 0"/>'.repeat(100)}</mask>`;
  const masked = `<svg>${mask}<g class="g">${'<rect/>'.repeat(200)}</g></svg>`;
  it.each([
    '*{mask:inherit}',
    'rect{-webkit-mask-image:inh\\65 rit}',
    '@media (width>9px){g *{all:inherit}}',
    '@keyframes k{to{clip-path:inherit}}',
  ])('counts what elements inherit: %s', (css) => {
    expect(clean(masked, '.g{mask:url(#m)}').findings).toBe('');
    expect(clean(masked, `.g{mask:url(#m)}${css}`).findings).toMatch(/repeat too much/);
  });

  it('counts a marker for each point, and with the paint of its path', () => {
    const marker = `<marker id="k">${'<rect fill="context-fill"/>'.repeat(20)}</marker>`;
    const line = (points: number) => `<polyline points="${'1 '.repeat(points)}" marker-mid="url(#k)"/>`;
    expect(clean(`<svg>${marker}${line(20)}</svg>`).findings).toBe('');
    expect(clean(`<svg>${marker}${line(2_000)}</svg>`).findings).toMatch(/repeat too much/);
    const pattern = `<pattern id="p">${'<rect/>'.repeat(50)}</pattern>`;
    const painted = `<svg>${marker}${pattern}<g fill="url(#p)">${line(4)}</g></svg>`;
    expect(clean(painted).findings).toMatch(/repeat too much/);
  });

  it('takes paint that the elements within inherit', () => {
    const body = `<svg>${levels.map((level) => `<pattern id="a${level}"><g fill="url(#a${level + 1})">${'<path d="M0 0h1"/>'.repeat(times)}</g></pattern>`).join('')}<path fill="url(#a0)" d="M0 0h9"/></svg>`;
    expect(clean(body).findings).toMatch(/repeat too much/);
  });

  it.each([
    'p{--x:url(#a)}',
    '@property --x{syntax:"*";inherits:true;initial-value:url(#a)}',
    '@keyframes k{to{fill:url(#a)}}',
    '--x:{}p{mask:url(#a)}',
    'p url(#a){color:red}',
    'p{mask:url(#%61)}',
  ])('takes references that it cannot follow: %s', (css) => {
    expect(clean('<p>x</p>', css).html).not.toContain('url(');
  });

  it('keeps icons, gradients, masks and patterns as pages use them', () => {
    const body = `<svg fill="url(#g)"><defs><linearGradient id="g"><stop offset="0"/></linearGradient><mask id="m"><rect width="9" height="9" fill="url(#g)"/></mask><pattern id="p"><path d="M0 0"/></pattern><symbol id="i"><path d="M0 0"/></symbol></defs><g mask="url(#m)"><rect fill="url(#p)" width="9" height="9"/></g>${'<use href="#i"/>'.repeat(100)}</svg>`;
    const { html, findings } = clean(body, 'rect{clip-path:url(#c)}');
    expect(findings).toBe('');
    expect(html.match(/<use/g)).toHaveLength(100);
    expect(html).toContain('mask="url(#m)"');
  });
});
