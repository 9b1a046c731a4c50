import type { InngestFunction } from 'inngest';
import type { JobsDeps } from '../deps';
import { createPurgeGenerations } from './purge-generations';
import { createRunGeneration } from './run-generation';
import { createSettleCanceled } from './settle-canceled';
import { createSweepGenerations } from './sweep-generations';
import { createOutlastOutages } from '../outlast-outages';

/** Every durable function. The worker and the web app's serve route mount them. */
export function createFunctions(deps: JobsDeps): InngestFunction.Any[] {
  const outlast = createOutlastOutages(deps);
  return [
    createRunGeneration(deps, outlast),
    createSettleCanceled(deps, outlast),
    createSweepGenerations(deps, outlast),
    createPurgeGenerations(deps, outlast),
  ];
}
