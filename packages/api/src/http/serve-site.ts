import { findAsset } from '@darkroom/db/asset/find-asset';
import { findGeneration } from '@darkroom/db/generation/find-generation';
import { actorOf } from '../actor-of';
import type { Deps } from '../deps';
import { type SitePage, sitePagesOf } from '../result/site-pages-of';
import { getServer } from '../server';
import { sitePath } from '../view/links';
import { answerAsset } from './answer-asset';
import { answerSafely } from './answer-safely';
import { plainAnswer } from './plain-answer';
import { siteHeaders } from './security-headers';

/**
 * Answers `/sites/<generation>/<slot>/<path>`: the page as `index.html`, and the files that it refers to. Only what the
 * result lists is served, so that a path reaches nothing else.
 */
export function serveSite(
  request: Request,
  generationId: string,
  slot: string,
  path: string | readonly string[] = [],
  deps: Deps = getServer(),
): Promise<Response> {
  return answerSafely(deps, async () => {
    const actor = actorOf(request);
    const { db, storage } = deps;
    const generation = actor && (await findGeneration(db, { id: generationId, ownerId: actor.ownerId }));
    const page = sitePagesOf(generation?.result).find((known) => known.slot === slot);
    if (!generation || !page) return plainAnswer(404, 'There is no such site.');
    const file = [path].flat().join('/');
    // The page's references are relative to its folder, so it needs an address within it.
    if (file === '') return redirect(sitePath(generation.id, slot));
    const assetId = assetIdOf(page, file);
    const asset = assetId && (await findAsset(db, { id: assetId, ownerId: generation.ownerId }));
    if (!asset) return plainAnswer(404, 'There is no such file.');
    return answerAsset(request, { asset, storage, headers: siteHeaders });
  });
}

function assetIdOf({ htmlAssetId, files }: SitePage, file: string): string | undefined {
  return file === 'index.html' ? htmlAssetId : files.find(({ path }) => path === file)?.assetId;
}

function redirect(location: string): Response {
  return new Response(null, { status: 307, headers: { location, 'cache-control': 'no-store' } });
}
