import type { StepName } from '@darkroom/kinds/vocabulary';
import type { JobsDeps } from '../deps';
import { isOver } from '../errors';
import type { Part } from '../pipelines/pipeline';
import { failSlot } from '../work/settle-slot';
import { withinStep } from '../work/within-step';
import type { Run, Work } from '../work/work';

interface StageScope {
  deps: JobsDeps;
  run: Run;
  runStep: (id: string, body: () => Promise<unknown>) => Promise<unknown>;
}

/**
 * Makes `stage(name, members, body)`: one durable step per member, side by side. It answers what each became by its key;
 * a member that failed for good is missing and has taken its slot along, never the others.
 */
export function createStage({ deps, run, runStep }: StageScope) {
  return async (
    name: StepName,
    members: readonly Part[],
    body: (work: Work<unknown>, key: string) => Promise<unknown>,
  ): Promise<Record<string, unknown>> => {
    const outcomes: Record<string, unknown> = {};
    const develop = async ({ key, slot }: Part) => {
      const id = `${name}-${key}`;
      try {
        outcomes[key] = await runStep(id, () =>
          withinStep({ deps, run, step: name }, (work) => body(work, key)),
        );
      } catch (error) {
        if (isOver(error)) throw error;
        if (slot) await runStep(`${id}-failed`, () => failSlot(deps, run, { slot, step: name, error }));
      }
    };
    await Promise.all(members.map(develop));
    return outcomes;
  };
}
