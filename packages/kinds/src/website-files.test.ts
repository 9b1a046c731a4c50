import { expect, it } from 'vitest';
import { websiteResult } from './website';

const id = '0192f0c1-2d3e-7abc-8def-0123456789ab';
const resultWith = (path: string) => ({
  title: 'A site',
  language: 'en',
  styles: [{ style: 'bold', htmlAssetId: id, sizeBytes: 1, files: [{ path, assetId: id }] }],
  madeBy: [],
});

it.each(['images/hero.webp', 'images/photo-2.jpg', 'style.css'])(
  'a website may have a file at %s',
  (path) => {
    expect(websiteResult.safeParse(resultWith(path)).success).toBe(true);
  },
);

it.each(['../x.webp', 'images/../../x.webp', '/x.webp', 'C:/x.webp', 'a\\b.webp', 'a//b.webp', '.env', ''])(
  'a website has no file at %j',
  (path) => {
    expect(websiteResult.safeParse(resultWith(path)).success).toBe(false);
  },
);
