import { getGenerationDetails } from '@darkroom/db/generation/get-generation-details';
import { listEvents } from '@darkroom/db/generation/list-events';
import { generationProcedure } from '../../trpc';
import { eventViewOf } from '../../view/event-view-of';
import { viewOf } from '../../view/view-of';
import { eventsInput, eventsOutput } from './schemas';

const maxEvents = 500;

export const events = generationProcedure
  .input(eventsInput)
  .output(eventsOutput)
  .query(async ({ ctx: { db, ownerId }, input: { id, after } }) => {
    const generation = viewOf(await getGenerationDetails(db, { id, ownerId }));
    const rows = await listEvents(db, { generationId: id, ownerId, afterSeq: after, limit: maxEvents });
    return { events: rows.map(eventViewOf), generation };
  });
