import type { StepName } from '@darkroom/kinds/vocabulary';
import { isOver, throwForEngine } from '../errors';
import type { Part } from '../pipelines/pipeline';
import { failSlot } from './fail-slot';
import { withinStep } from './within-step';
import type { AttemptScope, Work } from './work';

/** `step.run`: `body` returns small JSON, which the engine stores under `id`. */
export type RunStep = <T>(id: string, body: () => Promise<T>) => Promise<T>;

/** The cast is sound because our steps return plain JSON, which the engine does not change. */
export function asRunStep(run: (id: string, body: () => Promise<unknown>) => Promise<unknown>): RunStep {
  return (id, body) => run(id, body) as ReturnType<typeof body>;
}

/**
 * Makes `stage(name, members, body)`: one durable step per member, in parallel. It returns the value of each member by its
 * key. A member that failed for good is missing and fails its own slot, never the others.
 */
export function createStage(scope: AttemptScope, runStep: RunStep) {
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
    await Promise.all(members.map(develop));
    return outcomes;
  };
}
