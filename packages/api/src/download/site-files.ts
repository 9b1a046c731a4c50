import { readAsset } from '@darkroom/assets/read-asset';
import type { Asset } from '@darkroom/db/asset/asset';
import { getAsset } from '@darkroom/db/asset/get-asset';
import type { Generation } from '@darkroom/db/generation/generation';
import type { Deps } from '../deps';
import { answerFile } from './answer-file';
import { fileNameOf } from './file-name';
import { dataAddress, portablePage } from './portable-page';
import type { Site } from './site-of';
import { streamOf } from './stream-of';
import { zipStream } from './zip-stream';

type ReadDeps = Pick<Deps, 'db' | 'storage'>;

interface SiteOfGeneration {
  generation: Generation;
  site: Site;
}

/** The page and its files, laid out for a web server. */
export function siteZip(deps: ReadDeps, { generation, site }: SiteOfGeneration): Response {
  const { title, ownerId } = generation;
  const read = async (assetId: string) => (await readAsset(deps, { id: assetId, ownerId })).bytes;
  const readPage = async () => {
    const html = new TextDecoder().decode(await read(site.page.assetId));
    return new TextEncoder().encode(portablePage(html, []).join(''));
  };
  const files = [
    { path: site.page.path, read: readPage },
    ...site.files.map(({ path, assetId }) => ({ path, read: () => read(assetId) })),
  ];
  const fileName = fileNameOf([title, site.slot], 'zip');
  return answerFile(zipStream(files), { fileName, mime: 'application/zip' });
}

/** One file that shows the page without a web server, written while it is read. */
export async function siteHtml(deps: ReadDeps, { generation, site }: SiteOfGeneration): Promise<Response> {
  const { title, ownerId } = generation;
  const page = await readAsset(deps, { id: site.page.assetId, ownerId });
  const files = await Promise.all(
    site.files.map(async ({ path, assetId }) => ({
      ...(await getAsset(deps.db, { id: assetId, ownerId })),
      path,
    })),
  );
  const parts = portablePage(new TextDecoder().decode(page.bytes), files);
  return answerFile(streamOf(write(deps, parts)), {
    fileName: fileNameOf([title, site.slot], 'html'),
    mime: 'text/html; charset=utf-8',
  });
}

/** Reads a file just before it is written, so that only one is in memory. */
async function* write({ storage }: ReadDeps, parts: readonly (string | Asset)[]): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const part of parts) {
    const text = typeof part === 'string' ? part : dataAddress(part.mime, await storage.get(part.storageKey));
    yield encoder.encode(text);
  }
}
