import { router } from '../../trpc';
import { byId } from './by-id';
import { cancel } from './cancel';
import { choose } from './choose';
import { create } from './create';
import { deleteGeneration } from './delete';
import { events } from './events';
import { list } from './list';
import { onEvent } from './on-event';
import { restore } from './restore';
import { retry } from './retry';

export const generationRouter = router({
  create,
  byId,
  list,
  events,
  onEvent,
  cancel,
  retry,
  delete: deleteGeneration,
  restore,
  choose,
});
