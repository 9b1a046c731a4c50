import { router } from '../trpc';
import { generationRouter } from './generation';
import { kindRouter } from './kind';
import { statusRouter } from './status';
import { uploadRouter } from './upload';

export const appRouter = router({
  generation: generationRouter,
  upload: uploadRouter,
  kind: kindRouter,
  status: statusRouter,
});

export type AppRouter = typeof appRouter;
