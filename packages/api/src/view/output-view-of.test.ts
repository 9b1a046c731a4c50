import { storedError } from '@darkroom/kinds/errors';
import { expect, it } from 'vitest';
import { outputViewOf } from './output-view-of';

type Output = Parameters<typeof outputViewOf>[0];

const outputOf = (overrides: Partial<Output>): Output => ({
  generationId: 'g1',
  slot: 'bold',
  label: 'Bold',
  status: 'pending',
  assetId: null,
  asset: null,
  previewAssetId: null,
  previewAsset: null,
  thumbhash: null,
  error: null,
  ...overrides,
});
const page = { mime: 'text/html', width: null, height: null };
const picture = { mime: 'image/webp', width: 1024, height: 1280 };
const files = [{ slot: 'bold', path: 'index.html', assetId: 'a1', role: 'page' as const }];

it('shows nothing of an output that is not made yet', () => {
  expect(outputViewOf(outputOf({}), [])).toMatchObject({
    path: null,
    previewPath: null,
    mime: null,
    error: null,
  });
});

it('shows the preview of an output in work, with its size', () => {
  const view = outputViewOf(outputOf({ previewAssetId: 'p1', previewAsset: picture, thumbhash: 'aa' }), []);
  expect(view).toMatchObject({
    path: null,
    previewPath: '/assets/p1',
    width: 1024,
    height: 1280,
    thumbhash: 'aa',
  });
});

it('leads to a picture by its asset', () => {
  const made = outputOf({ status: 'ready', assetId: 'a1', asset: picture, previewAssetId: 'p1' });
  expect(outputViewOf(made, [])).toMatchObject({ path: '/assets/a1', mime: 'image/webp', width: 1024 });
});

it('leads to a page only by its own address in the sandbox, once the result names its files', () => {
  const made = outputOf({ status: 'ready', assetId: 'a1', asset: page, previewAsset: picture });
  expect(outputViewOf(made, []).path).toBeNull();
  expect(
    outputViewOf(
      made,
      files.map((file) => ({ ...file, slot: 'serene' })),
    ).path,
  ).toBeNull();
  const { path, width } = outputViewOf(made, files);
  expect(path).toMatch(/^\/sites\/g1\/bold/);
  expect(width).toBe(1024);
});

it('says why an output failed, also in words of an older version', () => {
  const failed = (error: unknown) => outputViewOf(outputOf({ status: 'failed', error }), []).error;
  expect(failed(storedError('invalid_page'))).toMatchObject({ code: 'invalid_page', isRetryable: true });
  expect(failed({ code: 'gone' })).toMatchObject({ code: 'unknown' });
});
