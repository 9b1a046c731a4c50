import { describe, expect, it } from 'vitest';
import { cleanPage } from '../clean/clean-page';
import { Report } from '../document/report';

function clean(body: string) {
  const report = new Report();
  const written = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>T</title></head><body>${body}</body></html>`;
  return { html: cleanPage(written, [], report).html, findings: report.findings.join('\n') };
}

const drawn = (steps: string, times = 1) =>
  `<svg><filter id="f">${steps}</filter>${'<rect filter="url(#f)"></rect>'.repeat(times)}</svg>`;

describe('limitFilters', () => {
  it.each([
    '<feTurbulence numOctaves="9"/>',
    '<feGaussianBlur stdDeviation="1 101"/>',
    '<feMorphology radius="1e3"/>',
    '<feConvolveMatrix order="99"/>',
  ])('bounds %s', (steps) => {
    const { html, findings } = clean(drawn(steps));
    expect(findings).toMatch(/of a filter is too large/);
    expect(html).not.toMatch(/numOctaves|stdDeviation|radius|order=/);
  });

  it.each([
    'width="900%"',
    'height="3"',
    'filterUnits="userSpaceOnUse" width="9000"',
    'primitiveUnits="objectBoundingBox"',
  ])('bounds the region of a filter: %s', (region) => {
    expect(clean(`<svg><filter id="f" ${region}></filter></svg>`).findings).toMatch(/too large/);
  });

  it.each([
    ['<feBlend result="r" in="r" in2="r"/>'.repeat(20), 1],
    ['<feBlend/>'.repeat(20), 1],
    [`<feMerge>${'<feMergeNode/>'.repeat(10)}</feMerge>`.repeat(4), 1],
    ['<feComposite in2="nothing"/>'.repeat(20), 1],
    ['<feOffset/>'.repeat(20), 20],
  ])('takes a filter whose steps multiply: %s', (steps, times) => {
    const { html, findings } = clean(drawn(steps, times));
    expect(findings).toMatch(/repeat too much/);
    expect(html).not.toContain('url(');
  });

  it.each([
    '<feTurbulence numOctaves="3" baseFrequency=".8"></feTurbulence>',
    '<feGaussianBlur in="SourceAlpha" stdDeviation="3" result="a"></feGaussianBlur><feOffset dy="2"></feOffset><feFlood result="c"></feFlood><feComposite in2="a"></feComposite><feMerge><feMergeNode></feMergeNode><feMergeNode in="SourceGraphic"></feMergeNode></feMerge>',
  ])('keeps what pages draw: %s', (steps) => {
    const { html, findings } = clean(drawn(steps, 12));
    expect(html).toContain(drawn(steps, 12));
    expect(findings).toBe('');
  });
});
