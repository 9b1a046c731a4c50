import { describe, expect, it } from 'vitest';
import { bounds } from './bounds';
import { checkPage } from './check-page';

const check = (written: string) => checkPage({ written, language: 'en', direction: 'ltr', paths: [] });

describe('checkPage', () => {
  it('answers plain data', async () => {
    const report = await check('<p onclick=x>x');
    expect(structuredClone(report)).toEqual(report);
  });

  it('answers a page that holds nothing where a bound is passed, and says which', async () => {
    const { html, findings } = await check('<b>'.repeat(20_000));
    expect(html).toMatch(/^<!doctype html>[\s\S]*<body><\/body><\/html>$/);
    expect(findings).toEqual([`Elements are nested more than ${bounds.depth} deep: close them.`]);
  });

  it('says no more than a model can mend at once', async () => {
    const written = Array.from({ length: 500 }, (_, index) => `<a href="x${index}" y>x</a>`).join('');
    const { findings, removed } = await check(written);
    expect(findings).toHaveLength(bounds.findings);
    expect(removed).toHaveLength(bounds.removed);
  });
});
