import type { Deps } from './deps';

/** Asks the engine to start no further step. Should it not hear, the running step reads the request in the database. */
export function cancelRun(
  { jobs, log, defer }: Pick<Deps, 'jobs' | 'log' | 'defer'>,
  generationId: string,
): void {
  defer(
    jobs.cancelRequested({ generationId }).catch((error: unknown) => {
      log.warn({ err: error, generationId }, 'the engine was not told of a cancel request');
    }),
  );
}
