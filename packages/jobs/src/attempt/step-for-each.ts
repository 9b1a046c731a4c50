import type { StepName } from '@darkroom/kinds/vocabulary';
import { isOver, throwForEngine } from '../errors';
import type { Part } from '../pipelines/pipeline';
import { failSlot } from './fail-slot';
import type { RunStep } from './run-step';
import { withinStep } from './within-step';
import type { AttemptScope, Work } from './work';

/**
 * Makes `stepForEach(name, members, body)`: one durable step per member, in parallel. It returns the value of each member by its
 * key. A member that failed for good is missing and fails its own slot, never the others.
 */
export function createStepForEach(scope: AttemptScope, runStep: RunStep) {
  return async (
    name: StepName,
    members: readonly Part[],
    body: (work: Work<unknown>, key: string) => Promise<unknown>,
  ): Promise<Record<string, unknown>> => {
    const outcomes: Record<string, unknown> = {};
    const runMember = async ({ key, slot }: Part) => {
      const id = `${name}-${key}`;
      try {
        outcomes[key] = await runStep(id, () =>
          withinStep({ ...scope, step: name }, (work) => body(work, key)),
        );
      } catch (error) {
        if (isOver(error)) throw error;
        if (slot)
          await runStep(`${id}-failed`, () =>
            failSlot(scope, { slot, step: name, error }).catch(throwForEngine),
          );
      }
    };
    await Promise.all(members.map(runMember));
    return outcomes;
  };
}
