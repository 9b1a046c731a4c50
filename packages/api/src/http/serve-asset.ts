import type { Asset } from '@darkroom/db/asset/asset';
import { findAsset } from '@darkroom/db/asset/find-asset';
import { findGeneration } from '@darkroom/db/generation/find-generation';
import type { Generation } from '@darkroom/db/generation/generation';
import { kindOf } from '@darkroom/kinds';
import { actorOf } from '../actor-of';
import { extensionOf } from '../asset/extension-of';
import type { Deps } from '../deps';
import { attachment, fileNameOf } from '../download/file-name';
import { getServer } from '../server';
import { answerAsset } from './answer-asset';
import { answerSafely } from './answer-safely';
import { plainAnswer } from './plain-answer';
import { assetHeaders } from './security-headers';

/** Answers `/assets/<id>`; with `?download` as a file to keep. Nothing of a deleted generation or another owner. */
export function serveAsset(request: Request, assetId: string, deps: Deps = getServer()): Promise<Response> {
  return answerSafely(deps, async () => {
    const found = await findReadable(request, assetId, deps);
    if (!found) return plainAnswer(404, 'There is no such file.');
    const { asset, extension, generation } = found;
    const isDownload = new URL(request.url).searchParams.has('download');
    const headers = isDownload
      ? { ...assetHeaders, 'content-disposition': attachment(nameOf(asset, generation, extension)) }
      : assetHeaders;
    return answerAsset(request, { asset, storage: deps.storage, headers });
  });
}

async function findReadable(request: Request, id: string, { db }: Deps) {
  const actor = actorOf(request);
  const asset = actor && (await findAsset(db, { id, ownerId: actor.ownerId }));
  const extension = asset && extensionOf(asset.mime);
  if (!extension) return null;
  if (!asset.generationId) return { asset, extension, generation: null };
  const generation = await findGeneration(db, { id: asset.generationId, ownerId: asset.ownerId });
  return generation && { asset, extension, generation };
}

function nameOf({ id }: Asset, generation: Generation | null, extension: string): string {
  if (!generation) return fileNameOf([], extension);
  const deliverables = kindOf(generation).deliverables(generation.result);
  const picture = deliverables.find(({ assetId, role }) => assetId === id && role === 'picture');
  return fileNameOf([generation.title, picture?.slot ?? ''], extension);
}
