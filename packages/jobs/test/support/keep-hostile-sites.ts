import { readdir, readFile } from 'node:fs/promises';
import { keepAsset } from '@darkroom/assets/keep-asset';
import { createDb } from '@darkroom/db/client';
import { startGeneration } from '@darkroom/db/generation/start-generation';
import { createGeneration } from '@darkroom/db/generation/create-generation';
import { finishGeneration } from '@darkroom/db/generation/finish-generation';
import { anonymousOwnerId } from '@darkroom/db/owner';
import { websiteStyles } from '@darkroom/kinds/website/slots';
import { createDiskStorage } from '@darkroom/storage/disk-storage';
import sharp from 'sharp';
import { createPagePool } from '../../src/page/page-pool';

// The browser tests run this file as a program. It checks every page of the corpus as the product does, stores those that
// pass as sites, three per generation, and prints their places.
const corpus = new URL('../hostile-pages/', import.meta.url);
const hero = 'images/hero.webp';
const soundPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sound</title><meta name="viewport" content="width=device-width">
<style>h1{color:#123456}main{background:url(${hero})}</style></head><body><main><h1>A sound page</h1><img src="${hero}" alt="Rice" width="8" height="8"></main></body></html>`;

const ownerId = anonymousOwnerId;
const { db, close } = createDb({ url: process.env.DARKROOM_DATABASE_URL ?? '' });
const storage = createDiskStorage(process.env.DARKROOM_STORAGE_DIR ?? '');
const pages = createPagePool();

async function check(written: string): Promise<string> {
  const job = { written, language: 'en', direction: 'ltr', paths: [hero] } as const;
  return pages.run(job).then(
    ({ html }) => html,
    () => '',
  );
}

async function keep(generationId: string, bytes: Uint8Array, mime: string): Promise<string> {
  const { id } = await keepAsset({ db, storage }, { ownerId, generationId, bytes, mime });
  return id;
}

const files = (await readdir(corpus)).filter((name) => name.endsWith('.html'));
const checked = await Promise.all(
  files.map(async (file) => ({
    name: file.replace('.html', ''),
    html: await check(await readFile(new URL(file, corpus), 'utf8')),
  })),
);
const pagesToKeep = [...checked, { name: 'sound', html: await check(soundPage) }].filter(
  ({ html }) => html !== '',
);

/** Stores up to three pages as the styles of one website. */
async function keepSites(kept: readonly { name: string; html: string }[]) {
  const slots = websiteStyles.slice(0, kept.length);
  const { generation } = await createGeneration(db, {
    ownerId,
    kind: 'website',
    title: 'Hostile pages',
    input: { description: 'Hostile pages' },
    slots: slots.map((key) => ({ key, label: key })),
    quotedCredits: 1,
  });
  const { id } = generation;
  await startGeneration(db, { id, attempt: 1 });
  const heroAssetId = await keep(id, picture, 'image/webp');
  const styles = await Promise.all(
    slots.map(async (style, index) => {
      const html = kept[index]?.html ?? '';
      const htmlAssetId = await keep(id, Buffer.from(html), 'text/html');
      const sizeBytes = Buffer.byteLength(html);
      return { style, htmlAssetId, sizeBytes, files: [{ path: hero, assetId: heroAssetId }] };
    }),
  );
  const result = { title: 'Hostile pages', language: 'en', styles, madeBy: [] };
  await finishGeneration(db, { id, attempt: 1, status: 'succeeded', result });
  return slots.map((slot, index) => ({ id, slot, ...kept[index] }));
}

const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#c04020' } })
  .webp()
  .toBuffer();
const sites = [];
for (let at = 0; at < pagesToKeep.length; at += websiteStyles.length) {
  sites.push(...(await keepSites(pagesToKeep.slice(at, at + websiteStyles.length))));
}
await Promise.all([pages.close(), close()]);
console.log(JSON.stringify(sites));
