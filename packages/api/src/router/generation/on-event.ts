import { tracked, TRPCError } from '@trpc/server';
import { generationProcedure } from '../../trpc';
import type { EventView } from '../../view/generation-view';
import { onEventInput } from './schemas';

export const onEvent = generationProcedure.input(onEventInput).subscription(async function* () {
  const events: EventView[] = await Promise.reject(new TRPCError({ code: 'NOT_IMPLEMENTED' }));
  for (const event of events) yield tracked(String(event.seq), event);
});
