import { extensionOf } from '@darkroom/assets/extension-of';
import type { Asset } from '@darkroom/db/asset/asset';
import { findAsset } from '@darkroom/db/asset/find-asset';
import { findGeneration } from '@darkroom/db/generation/find-generation';
import type { Generation } from '@darkroom/db/generation/generation';
import { kindOf } from '@darkroom/kinds';
import { extensionOfPicture } from '@darkroom/pictures/formats';
import { actorOf } from '../actor-of';
import type { Deps } from '../deps';
import { attachment, fileNameOf } from '../download/file-name';
import { getServer } from '../server';
import { answerAsset } from './answer-asset';
import { answerSafely } from './answer-safely';
import { plainAnswer } from './plain-answer';
import { assetHeaders } from './security-headers';

/** Answers `/assets/<id>`, with `?download` as a file. Never serves a deleted generation's or another owner's asset. */
export function serveAsset(request: Request, assetId: string, deps: Deps = getServer()): Promise<Response> {
  return answerSafely(deps, async () => {
    const found = await findReadable(request, assetId, deps);
    if (!found) return plainAnswer(404, 'There is no such file.');
    const { asset, generation } = found;
    const isDownload = new URL(request.url).searchParams.has('download');
    const headers = isDownload
      ? { ...assetHeaders, 'content-disposition': attachment(nameOf(asset, generation)) }
      : assetHeaders;
    return answerAsset(request, { asset, storage: deps.storage, headers });
  });
}

async function findReadable(request: Request, id: string, { db }: Deps) {
  const actor = actorOf(request);
  const asset = actor && (await findAsset(db, { id, ownerId: actor.ownerId }));
  if (!asset || !isForReaders(asset)) return null;
  if (!asset.generationId) return { asset, generation: null };
  const generation = await findGeneration(db, { id: asset.generationId, ownerId: asset.ownerId });
  return generation && { asset, generation };
}

/** Other bytes are kept for our own use. */
function isForReaders({ mime }: Asset): boolean {
  return mime === 'text/html' || extensionOfPicture(mime) !== null;
}

function nameOf({ id, mime }: Asset, generation: Generation | null): string {
  const extension = extensionOf(mime);
  if (!generation) return fileNameOf([], extension);
  const deliverables = kindOf(generation).deliverables(generation.result);
  const picture = deliverables.find(({ assetId, role }) => assetId === id && role === 'picture');
  return fileNameOf([generation.title, picture?.slot ?? ''], extension);
}
