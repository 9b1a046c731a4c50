import { describe, expect, it } from 'vitest';
import { bounds } from './document/bounds';
import { checkPage } from './check-page';

const check = (written: string) => checkPage({ written, language: 'en', direction: 'ltr', paths: [] });

describe('checkPage', () => {
  it('returns plain data', async () => {
    const report = await check('<p onclick=x>x');
    expect(structuredClone(report)).toEqual(report);
  });

  it('returns an empty page for one beyond a bound, and names the bound', async () => {
    const { html, findings } = await check('<b>'.repeat(20_000));
    expect(html).toMatch(/^<!doctype html>[\s\S]*<body><\/body><\/html>$/);
    expect(findings).toEqual([`Elements are nested more than ${bounds.depth} deep: close them.`]);
  });

  it('reports no more findings than a model can repair at once', async () => {
    const written = Array.from({ length: 500 }, (_, index) => `<a href="x${index}" y>x</a>`).join('');
    const { findings, removed } = await check(written);
    expect(findings).toHaveLength(bounds.findings);
    expect(removed).toHaveLength(bounds.removed);
  });
});
