import type { StepName } from '@darkroom/kinds/vocabulary';
import type { JobsDeps } from '../deps';
import { storedError } from '@darkroom/kinds/errors';
import { codeOf, isOver } from '../errors';
import { generationCancelRequested, generationRequested } from '../events';
import { pipelines } from '../pipelines';
import { startAttempt } from '../attempt/start-attempt';
import { finishAttempt } from '../attempt/finish-attempt';
import { runLastStep, interruptAttempt } from '../attempt/run-last-step';
import { finishSlot } from '../attempt/finish-slot';
import { withinStep } from '../attempt/within-step';
import type { Attempt } from '../attempt/attempt';
import type { Work } from '../attempt/work';
import { asRunStep, type RunStep } from '../attempt/run-step';
import { createStepForEach } from '../attempt/step-for-each';

/** Runs one attempt of a generation. The ids of its steps begin with the names of the timeline's seven steps. */
export function createRunGeneration(deps: JobsDeps) {
  return deps.client.createFunction(
    {
      id: 'run-generation',
      triggers: [generationRequested],
      retries: 3,
      idempotency: 'event.data.key',
      concurrency: [{ key: 'event.data.ownerId', limit: deps.stepsPerOwner }],
      cancelOn: [
        { event: generationCancelRequested, if: 'async.data.generationId == event.data.generationId' },
      ],
      onFailure: ({ event }) => interruptAttempt(deps, event.data.event.data),
    },
    async ({ event, step }) => {
      const attempt = event.data;
      const runStep = asRunStep((id, body) => step.run(id, body));
      try {
        await runSteps(deps, attempt, runStep);
      } catch (error) {
        if (isOver(error)) throw error;
        await step.run('fail', () =>
          finishAttempt(deps, attempt, { reason: 'failed', error: storedError(codeOf(error)) }),
        );
      }
    },
  );
}

async function runSteps(deps: JobsDeps, attempt: Attempt, runStep: RunStep): Promise<void> {
  const { kind, slots } = await runStep('begin', () => startAttempt(deps, attempt));
  const pipeline = pipelines[kind];
  const scope = { deps, attempt, kind };
  const stepForEach = createStepForEach(scope, runStep);
  const within = <T>(step: StepName, body: (work: Work<unknown>) => Promise<T>) =>
    withinStep({ ...scope, step }, body);

  const { plan, parts } = await runStep('analyze', () => within('analyze', pipeline.analyze));

  const made = await stepForEach('generate', parts, (work, part) => pipeline.generate(work, plan, part));

  const isComplete = (slot: string) => parts.every((part) => part.slot !== slot || part.key in made);
  const pieces = await stepForEach('post-process', slots.filter(isComplete).map(asSlot), (work, key) =>
    pipeline.postProcess(work, plan, { key, made }),
  );

  const valid = await stepForEach('validate', Object.keys(pieces).map(asSlot), async (work, key) =>
    finishSlot(work, key, await pipeline.validate(work, plan, { key, piece: pieces[key] })),
  );

  const isEmpty = Object.keys(valid).length === 0;
  const result = isEmpty
    ? undefined
    : await runStep('save', () => within('save', (work) => pipeline.save(work, plan, valid)));
  await runStep('finish', () => runLastStep(scope, result));
}

const asSlot = (key: string) => ({ key, slot: key });
