import { AttemptOverError } from '@darkroom/db/errors';
import { beginGeneration } from '@darkroom/db/generation/begin-generation';
import type { Generation } from '@darkroom/db/generation/generation';
import { listOutputs } from '@darkroom/db/generation/list-outputs';
import { kindOf, type KindName } from '@darkroom/kinds';
import type { JobsDeps } from '../deps';
import { forEngine, GenerationOverError } from '../errors';
import { withinStep } from './within-step';
import type { Run } from './work';

/** Takes up an attempt. Answers its kind and the keys of the slots that it makes. */
export async function beginAttempt(deps: JobsDeps, run: Run): Promise<{ kind: KindName; slots: string[] }> {
  const [generation, outputs] = await Promise.all([begin(deps, run), listOutputs(deps.db, run)]);
  const kind = kindOf(generation).name;
  return withinStep({ deps, run, kind, step: 'begin' }, async () => ({
    kind,
    slots: outputs.map(({ slot }) => slot),
  }));
}

async function begin({ db }: JobsDeps, { generationId, attempt }: Run): Promise<Generation> {
  try {
    return await beginGeneration(db, { id: generationId, attempt });
  } catch (error) {
    throw error instanceof AttemptOverError ? forEngine(new GenerationOverError()) : error;
  }
}
