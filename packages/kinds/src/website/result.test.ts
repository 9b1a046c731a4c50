import { describe, expect, it } from 'vitest';
import { websiteFilePath, websiteResult } from './result';

describe('the path of a file beside a page', () => {
  it.each(['images/hero.webp', 'images/a-b_2.png'])('may be %s', (path) => {
    expect(websiteFilePath.test(path)).toBe(true);
  });

  it.each([
    '../../../../tmp/zip-slip.sh',
    'images/../../x.png',
    '/images/x.png',
    'images\\x.png',
    'images/a/b.png',
    'images/x.svg',
    'images/x.html',
    'images/.png',
    'images/x.png\n',
    'images/x\u0000.png',
    `images/${'x'.repeat(100)}.png`,
    'index.html',
    '',
  ])('may not be %j', (path) => {
    const id = '0197a3c4-0000-7000-8000-000000000000';
    const style = { style: 'bold', htmlAssetId: id, sizeBytes: 1, files: [{ path, assetId: id }] };
    const result = { title: 'x', language: 'en', styles: [style], madeBy: [] };
    expect(websiteResult.safeParse(result).success).toBe(false);
  });
});
