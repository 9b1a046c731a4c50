import type { Generation } from '@darkroom/db/generation/generation';
import { listOutputs } from '@darkroom/db/generation/list-outputs';
import { listReceipts } from '@darkroom/db/receipt/list-receipts';
import { kindOf } from '@darkroom/kinds';
import type { JobsDeps } from '../deps';
import { pipelines } from '../pipelines';
import { finishSlot } from './finish-slot';
import type { Work } from './work';

/**
 * Delivers every slot that the paid answers are enough for, and asks no model. Returns the result, undefined if there is
 * none.
 */
export async function deliverPaid(deps: JobsDeps, generation: Generation): Promise<unknown> {
  const receipts = await listReceipts(deps.db, { generationId: generation.id });
  if (!receipts.some(({ status }) => status === 'succeeded')) return undefined;
  const work: Work<unknown> = {
    deps,
    generation,
    input: generation.input,
    step: generation.step ?? 'begin',
    mayAsk: false,
    signal: new AbortController().signal,
    report: async () => {},
  };
  try {
    return await deliver(work);
  } catch (error) {
    deps.log.warn({ err: error, generationId: generation.id }, 'What was paid for could not be delivered');
    return undefined;
  }
}

async function deliver(work: Work<unknown>): Promise<unknown> {
  const pipeline = pipelines[kindOf(work.generation).name];
  const { plan, parts } = await pipeline.analyze(work);
  const made = await collect(
    parts.map(({ key }) => key),
    (key) => pipeline.generate(work, plan, key),
  );
  const outputs = await listOutputs(work.deps.db, { generationId: work.generation.id });
  const slots = outputs
    .filter(({ slot, status }) => status !== 'failed' && isComplete(slot))
    .map(({ slot }) => slot);
  const valid = await collect(slots, async (key) => {
    const piece = await pipeline.postProcess(work, plan, { key, made });
    return finishSlot(work, key, await pipeline.validate(work, plan, { key, piece }));
  });
  return Object.keys(valid).length === 0 ? undefined : pipeline.save(work, plan, valid);

  function isComplete(slot: string) {
    return parts.every((part) => part.slot !== slot || part.key in made);
  }
}

/** The value made for each key; a key that cannot be made is missing. */
async function collect(
  keys: readonly string[],
  make: (key: string) => Promise<unknown>,
): Promise<Record<string, unknown>> {
  const outcomes = await Promise.allSettled(keys.map(make));
  return Object.fromEntries(
    outcomes.flatMap((outcome, index) => {
      const key = keys[index];
      return outcome.status === 'fulfilled' && key !== undefined ? [[key, outcome.value]] : [];
    }),
  );
}
