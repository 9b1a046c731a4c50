import { keepAsset, type NewAsset } from '@darkroom/assets/keep-asset';
import { startGeneration } from '@darkroom/db/generation/start-generation';
import { finishOutput } from '@darkroom/db/generation/finish-output';
import { finishGeneration } from '@darkroom/db/generation/finish-generation';
import { anonymousOwnerId } from '@darkroom/db/owner';
import type { Harness } from './harness';

export const pageHtml =
  '<!doctype html><title>Siti</title><style>body{background:url(images/hero.png)}</style>' +
  '<img src="images/hero.png" srcset="images/hero.png 1x, images/hero.png 2x" alt="Rice"><p>images/hero.png is a name</p>';

export const heroBytes = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A page, or a picture of one pixel. */
export async function keepFile({ deps }: Harness, file: NewAsset): Promise<string> {
  const size = file.mime.startsWith('image/') ? { width: 1, height: 1 } : {};
  const { id } = await keepAsset(deps, { ...file, ...size });
  return id;
}

/** A finished website with one style and one picture. */
export async function makeWebsite(harness: Harness, { ownerId = anonymousOwnerId } = {}) {
  const { id } = await harness.callerOf(ownerId).generation.create({
    kind: 'website',
    input: { description: 'Nasi kandar', styles: ['editorial'], business: { name: 'Warung Siti' } },
  });
  const htmlBytes = Buffer.from(pageHtml);
  const of = { ownerId, generationId: id };
  const htmlAssetId = await keepFile(harness, { ...of, bytes: htmlBytes, mime: 'text/html' });
  const heroAssetId = await keepFile(harness, { ...of, bytes: heroBytes, mime: 'image/png' });
  const files = [{ path: 'images/hero.png', assetId: heroAssetId }];
  const style = { style: 'editorial', htmlAssetId, sizeBytes: htmlBytes.length, files };
  await startGeneration(harness.db, { id, attempt: 1 });
  const output = { ...made(id), slot: 'editorial', assetId: htmlAssetId };
  await finishOutput(harness.db, { ...output, previewAssetId: heroAssetId, thumbhash: 'aGFzaA==' });
  await finishGeneration(harness.db, {
    id,
    attempt: 1,
    status: 'succeeded',
    result: { title: 'Warung Siti', language: 'en', styles: [style], madeBy: [sampleMaker] },
  });
  return { id, htmlAssetId, heroAssetId };
}

/** Two finished images. */
export async function makeImages(harness: Harness) {
  const { id } = await harness
    .callerOf()
    .generation.create({ kind: 'image', input: { prompt: 'A paper boat', count: 2 } });
  await startGeneration(harness.db, { id, attempt: 1 });
  const of = { ownerId: anonymousOwnerId, generationId: id, bytes: heroBytes, mime: 'image/png' };
  const images = await Promise.all(
    ['image-1', 'image-2'].map(async (slot) => {
      const assetId = await keepFile(harness, of);
      await finishOutput(harness.db, { ...made(id), slot, assetId, thumbhash: 'aGFzaA==' });
      return { slot, assetId, mime: 'image/png', width: 1, height: 1 };
    }),
  );
  const result = { images, madeBy: [sampleMaker] };
  await finishGeneration(harness.db, { id, attempt: 1, status: 'succeeded', result });
  return { id, images };
}

const made = (generationId: string) =>
  ({ generationId, attempt: 1, step: 'generate', progress: 50 }) as const;

const sampleMaker = { capability: 'text', provider: 'sample', model: 'sample' };
