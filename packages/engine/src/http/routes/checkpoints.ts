import { z } from 'zod';
import type { Journal } from '../../journal/journal';
import { operationSchema, stepResult } from '../../protocol/operation';
import { HttpError, route } from '../router';

const checkpointSchema = z.looseObject({
  run_id: z.string(),
  qi_id: z.string(),
  generation_id: z.number().int(),
  steps: z.array(operationSchema),
});

/**
 * Steps that finished inside a running call. On 409 the SDK stops, because its call is no longer the current one; after any
 * other refusal it returns the steps with its answer.
 */
export function checkpointRoutes({ journal }: { journal: Journal }) {
  return [
    route('POST /v1/checkpoint/:runId/async', 'signed', async ({ params, json }) => {
      const parsed = checkpointSchema.safeParse(await json());
      if (!parsed.success) throw new HttpError(400, z.prettifyError(parsed.error));
      const { run_id: runId, qi_id: id, generation_id: generation, steps } = parsed.data;
      if (runId !== params['runId'])
        throw new HttpError(400, 'The run in the address is not the run in the body.');
      if (steps.some(({ op }) => op !== 'StepRun' && op !== 'Step')) {
        throw new HttpError(400, 'Only finished steps can be reported here.');
      }
      const stored = steps.map((step) => ({ runId, ...stepResult(step) }));
      const result = await journal.checkpoint({ lease: { id, generation }, runId, steps: stored });
      if (result === 'stale') throw new HttpError(409, 'This call is no longer the current one of its run.');
      return { status: 200, body: {} };
    }),
  ];
}
