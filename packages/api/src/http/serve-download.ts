import { findGeneration } from '@darkroom/db/generation/find-generation';
import { kindOf } from '@darkroom/kinds';
import { z } from 'zod';
import { actorOf } from '../actor-of';
import type { Deps } from '../deps';
import { pictureZip } from '../download/picture-zip';
import { PageTooLargeError } from '../download/portable-page';
import { siteHtml, siteZip } from '../download/site-files';
import { siteOf } from '../download/site-of';
import { getServer } from '../server';
import { answerSafely } from './answer-safely';
import { plainAnswer } from './plain-answer';

const query = z.object({ slot: z.string().optional(), as: z.enum(['zip', 'html']).default('zip') });

/**
 * Answers `/downloads/<generation>`. A website: `?slot=editorial&as=zip|html`; without a slot the chosen one, else the
 * first. Images: all of them in a ZIP archive.
 */
export function serveDownload(
  request: Request,
  generationId: string,
  deps: Deps = getServer(),
): Promise<Response> {
  return answerSafely(deps, async () => {
    const parsed = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!parsed.success) return plainAnswer(400, 'Ask for as=zip or as=html.');
    const { slot: wantedSlot, as } = parsed.data;
    const actor = actorOf(request);
    const generation = actor && (await findGeneration(deps.db, { id: generationId, ownerId: actor.ownerId }));
    if (!generation) return plainAnswer(404, 'There is no such generation.');
    const deliverables = kindOf(generation).deliverables(generation.result);
    const pictures = deliverables.filter(({ role }) => role === 'picture');
    if (pictures.length > 0 && as === 'zip') return pictureZip(deps, { generation, pictures });
    const firstSlot = deliverables.find(({ role }) => role === 'page')?.slot;
    const site = siteOf(deliverables, wantedSlot ?? generation.chosenSlot ?? firstSlot);
    if (!site) return plainAnswer(404, 'There is nothing to download here.');
    return as === 'zip' ? siteZip(deps, { generation, site }) : await oneFile(deps, { generation, site });
  });
}

async function oneFile(...site: Parameters<typeof siteHtml>): Promise<Response> {
  try {
    return await siteHtml(...site);
  } catch (error) {
    if (!(error instanceof PageTooLargeError)) throw error;
    return plainAnswer(413, 'This page shows its pictures too often for one file. Download the ZIP archive.');
  }
}
