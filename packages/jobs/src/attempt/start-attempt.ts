import { startGeneration } from '@darkroom/db/generation/start-generation';
import { listOutputs } from '@darkroom/db/generation/list-outputs';
import { kindOf, type KindName } from '@darkroom/kinds';
import type { JobsDeps } from '../deps';
import { throwForEngine } from '../errors';
import { withinStep } from './within-step';
import type { Run } from './work';

/** Starts an attempt. Returns its kind and the keys of the slots that it makes. */
export async function startAttempt(deps: JobsDeps, run: Run): Promise<{ kind: KindName; slots: string[] }> {
  const { generationId: id, attempt } = run;
  const [generation, outputs] = await Promise.all([
    startGeneration(deps.db, { id, attempt }).catch(throwForEngine),
    listOutputs(deps.db, run),
  ]);
  const kind = kindOf(generation).name;
  return withinStep({ deps, run, kind, step: 'begin' }, async () => ({
    kind,
    slots: outputs.map(({ slot }) => slot),
  }));
}
