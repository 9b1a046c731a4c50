import { createGeneration } from '@darkroom/db/generation/create-generation';
import { sendGeneration } from '../../send-generation';
import { ownerProcedure } from '../../trpc';
import { assertUploads } from '../../upload/assert-uploads';
import { linksOf } from '../../view/links';
import { createInput } from './create-input';
import { createOutput } from './schemas';

export const create = ownerProcedure
  .input(createInput)
  .output(createOutput)
  .mutation(async ({ ctx, input: { input: plan, ...request } }) => {
    const { ownerId } = ctx;
    const { input, title, slots, quote, uploadIds } = plan;
    await assertUploads(ctx.db, { ids: uploadIds, ownerId, input });
    const { generation, isNew } = await createGeneration(ctx.db, {
      ...request,
      ownerId,
      input,
      title,
      slots,
      quotedCredits: quote.credits,
    });
    if (isNew) sendGeneration(ctx, generation);
    return { id: generation.id, status: generation.status, quote, links: linksOf(generation.id) };
  });
