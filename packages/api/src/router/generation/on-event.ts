import { tracked } from '@trpc/server';
import { toTrpcError } from '../../error/to-trpc-error';
import { followEvents } from '../../timeline/follow-events';
import { generationProcedure } from '../../trpc';
import { eventViewOf } from '../../view/event-view-of';
import { onEventInput } from './schemas';

export const onEvent = generationProcedure.input(onEventInput).subscription(async function* ({
  ctx,
  input,
  signal,
}) {
  const { id, lastEventId } = input;
  const afterSeq = Number(lastEventId ?? 0);
  const endless = new AbortController().signal;
  try {
    const events = followEvents(ctx, { id, ownerId: ctx.ownerId, afterSeq, signal: signal ?? endless });
    for await (const event of events) yield tracked(String(event.seq), eventViewOf(event));
  } catch (error) {
    // What a generator throws does not pass the middleware.
    throw toTrpcError(error);
  }
});
