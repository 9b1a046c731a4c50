import { ConflictError } from '@darkroom/db/errors';
import { beginGeneration } from '@darkroom/db/generation/begin-generation';
import { getGenerationDetails } from '@darkroom/db/generation/get-generation-details';
import type { KindName } from '@darkroom/kinds';
import type { JobsDeps } from '../deps';
import { forEngine, GenerationOverError } from '../errors';
import { kindOf } from './band';
import { withinStep } from './within-step';
import type { Run } from './work';

/** Takes up an attempt. Answers its kind and the keys of the slots that it makes. */
export async function beginRun(deps: JobsDeps, run: Run): Promise<{ kind: KindName; slots: string[] }> {
  try {
    await beginGeneration(deps.db, { id: run.generationId, attempt: run.attempt });
  } catch (error) {
    throw error instanceof ConflictError ? forEngine(new GenerationOverError()) : error;
  }
  return withinStep({ deps, run, step: 'begin' }, async ({ generation }) => {
    const { outputs } = await getGenerationDetails(deps.db, generation);
    return { kind: kindOf(generation), slots: outputs.map(({ slot }) => slot) };
  });
}
