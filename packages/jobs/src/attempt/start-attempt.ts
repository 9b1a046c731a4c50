import { startGeneration } from '@darkroom/db/generation/start-generation';
import { listOutputs } from '@darkroom/db/generation/list-outputs';
import { kindOf, type KindName } from '@darkroom/kinds';
import type { JobsDeps } from '../deps';
import { throwForEngine } from '../errors';
import { withinStep } from './within-step';
import type { Attempt } from './attempt';

/** Starts an attempt. Returns its kind and the keys of the slots that it makes. */
export async function startAttempt(
  deps: JobsDeps,
  attempt: Attempt,
): Promise<{ kind: KindName; slots: string[] }> {
  const [generation, outputs] = await Promise.all([
    startGeneration(deps.db, { id: attempt.generationId, attempt: attempt.attempt }).catch(throwForEngine),
    listOutputs(deps.db, attempt),
  ]);
  const kind = kindOf(generation).name;
  return withinStep({ deps, attempt, kind, step: 'begin' }, async () => ({
    kind,
    slots: outputs.map(({ slot }) => slot),
  }));
}
