import { createGeneration } from '@darkroom/db/generation/create-generation';
import { kinds } from '@darkroom/kinds';
import { sendGeneration } from '../../send-generation';
import { ownerProcedure } from '../../trpc';
import { assertUploads } from '../../upload/assert-uploads';
import { linksOf } from '../../view/links';
import { createInput } from './create-input';
import { createOutput } from './schemas';

export const create = ownerProcedure
  .input(createInput)
  .output(createOutput)
  .mutation(async ({ ctx, input: request }) => {
    const { ownerId } = ctx;
    const { uploads, quote, ...work } = await kinds[request.kind].read(request.input);
    await assertUploads(ctx.db, { uploads, ownerId });
    const { generation, isNew } = await createGeneration(ctx.db, {
      ...request,
      ...work,
      ownerId,
      quotedCredits: quote.credits,
    });
    if (isNew) sendGeneration(ctx, generation);
    return { id: generation.id, status: generation.status, quote, links: linksOf(generation.id) };
  });
