import type { StepName } from '@darkroom/kinds/vocabulary';
import type { JobsDeps } from '../deps';
import { generationCancelRequested, generationRequested } from '../events';
import { pipelines } from '../pipelines';
import { beginRun } from '../work/begin-run';
import { finishRun, interruptRun } from '../work/finish-run';
import { finishSlot } from '../work/settle-slot';
import { withinStep } from '../work/within-step';
import type { Work } from '../work/work';
import { createStage } from './stage';

/** Develops one attempt of a generation. The ids of its steps begin with the names of the timeline's seven steps. */
export function createRunGeneration(deps: JobsDeps) {
  return deps.client.createFunction(
    {
      id: 'run-generation',
      triggers: [generationRequested],
      retries: 3,
      concurrency: [{ key: 'event.data.ownerId', limit: deps.stepsPerOwner }],
      cancelOn: [
        { event: generationCancelRequested, if: 'async.data.generationId == event.data.generationId' },
      ],
      onFailure: ({ event }) => interruptRun(deps, event.data.event.data),
    },
    async ({ event, step }) => {
      const run = event.data;
      const within = <T>(name: StepName, body: (work: Work<unknown>) => Promise<T>) =>
        withinStep({ deps, run, step: name }, body);
      const stage = createStage({ deps, run, runStep: (id, body) => step.run(id, body) });

      const { kind, slots } = await step.run('begin', () => beginRun(deps, run));
      const pipeline = pipelines[kind];

      const { plan, parts } = await step.run('analyze', () => within('analyze', pipeline.analyze));

      const made = await stage('generate', parts, (work, part) => pipeline.generate(work, plan, part));

      const isComplete = (slot: string) => parts.every((part) => part.slot !== slot || part.key in made);
      const pieces = await stage('post-process', slots.filter(isComplete).map(asSlot), (work, key) =>
        pipeline.postProcess(work, plan, { key, made }),
      );

      const valid = await stage('validate', Object.keys(pieces).map(asSlot), async (work, key) =>
        finishSlot(work, key, await pipeline.validate(work, plan, { key, piece: pieces[key] })),
      );

      const hasResult = Object.keys(valid).length > 0;
      const result = hasResult
        ? await step.run('save', () => within('save', (work) => pipeline.save(work, plan, valid)))
        : undefined;
      await step.run('finish', () => finishRun(deps, run, result));
    },
  );
}

const asSlot = (key: string) => ({ key, slot: key });
