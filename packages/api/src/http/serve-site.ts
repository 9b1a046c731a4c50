import { findAsset } from '@darkroom/db/asset/find-asset';
import { findGeneration } from '@darkroom/db/generation/find-generation';
import { kindOf } from '@darkroom/kinds';
import { actorOf } from '../actor-of';
import type { Deps } from '../deps';
import { siteOf } from '../download/site-of';
import { getServer } from '../server';
import { sitePath } from '../view/links';
import { answerAsset } from './answer-asset';
import { answerSafely } from './answer-safely';
import { plainAnswer } from './plain-answer';
import { siteHeaders } from './security-headers';

/**
 * Answers `/sites/<generation>/<slot>/<path>`: the page as `index.html`, and the files that it links to. Serves only the
 * files that the result lists, so that no path reaches anything else.
 */
export function serveSite(
  request: Request,
  {
    generationId,
    slot,
    path = [],
  }: { generationId: string; slot: string; path?: string | readonly string[] },
  deps: Deps = getServer(),
): Promise<Response> {
  return answerSafely(deps, async () => {
    const actor = actorOf(request);
    const { db, storage } = deps;
    const generation = actor && (await findGeneration(db, { id: generationId, ownerId: actor.ownerId }));
    const deliverables = generation ? kindOf(generation).deliverables(generation.result) : [];
    const site = siteOf(deliverables, slot);
    if (!generation || !site) return plainAnswer(404, 'There is no such site.');
    const file = [path].flat().join('/');
    // The page's links are relative to its folder, so its address must be inside that folder.
    if (file === '') return redirect(sitePath(generation.id, slot));
    const assetId = [site.page, ...site.files].find(({ path: known }) => known === file)?.assetId;
    const asset = assetId && (await findAsset(db, { id: assetId, ownerId: generation.ownerId }));
    if (!asset) return plainAnswer(404, 'There is no such file.');
    return answerAsset(request, { asset, storage, headers: siteHeaders });
  });
}

function redirect(location: string): Response {
  return new Response(null, { status: 307, headers: { location, 'cache-control': 'no-store' } });
}
