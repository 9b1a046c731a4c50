import type { InngestFunction } from 'inngest';
import type { JobsDeps } from '../deps';
import { createPurgeGenerations } from './purge-generations';
import { createRunGeneration } from './run-generation';
import { createSettleCanceled } from './settle-canceled';
import { createSweepGenerations } from './sweep-generations';

/** Every durable function. The worker and the web app's serve route mount them. */
export function createFunctions(deps: JobsDeps): InngestFunction.Any[] {
  return [
    createRunGeneration(deps),
    createSettleCanceled(deps),
    createSweepGenerations(deps),
    createPurgeGenerations(deps),
  ];
}
