import type { Kind } from '@darkroom/kinds/define-kind';
import type { z } from 'zod';
import type { Work } from '../attempt/work';

/** What the models make in parallel; `slot` names the slot that cannot be made without it. */
export interface Part {
  key: string;
  slot?: string;
}

/**
 * The steps of a kind. They hand on small JSON (ids, keys, numbers), which has a schema because it travels through the
 * engine. Every one is safe to run twice: what was paid for is found by its receipt.
 */
export interface PipelineDefinition<Input, Plan, Made, Piece, Result> {
  kind: Pick<Kind<string, z.ZodType, Input, Result>, 'input' | 'result'>;
  plan: z.ZodType<Plan>;
  made: z.ZodType<Made>;
  piece: z.ZodType<Piece>;
  analyze: (work: Work<Input>) => Promise<Plan>;
  parts: (plan: Plan) => Part[];
  generate: (work: Work<Input>, plan: Plan, part: string) => Promise<Made>;
  /** `made` holds what the parts became; a part that failed without taking its slot along is missing. */
  postProcess: (
    work: Work<Input>,
    plan: Plan,
    slot: { key: string; made: Record<string, Made> },
  ) => Promise<Piece>;
  validate: (
    work: Work<Input>,
    plan: Plan,
    slot: { key: string; piece: Piece },
  ) => Promise<ValidPiece<Piece>>;
  save: (work: Work<Input>, plan: Plan, pieces: Record<string, Piece>) => Promise<Result>;
}

export interface ValidPiece<Piece> {
  piece: Piece;
  /** The finished output of the slot. */
  assetId: string;
  previewAssetId?: string;
  thumbhash?: string;
}

/** A pipeline whose JSON is checked on the way in, so that the function can drive every kind alike. */
export interface Pipeline {
  analyze: (work: Work<unknown>) => Promise<{ plan: unknown; parts: Part[] }>;
  generate: (work: Work<unknown>, plan: unknown, part: string) => Promise<unknown>;
  postProcess: (
    work: Work<unknown>,
    plan: unknown,
    slot: { key: string; made: Record<string, unknown> },
  ) => Promise<unknown>;
  validate: (
    work: Work<unknown>,
    plan: unknown,
    slot: { key: string; piece: unknown },
  ) => Promise<ValidPiece<unknown>>;
  save: (work: Work<unknown>, plan: unknown, pieces: Record<string, unknown>) => Promise<unknown>;
}

export function definePipeline<Input, Plan, Made, Piece, Result>(
  definition: PipelineDefinition<Input, Plan, Made, Piece, Result>,
): Pipeline {
  const { kind, plan, made, piece } = definition;
  const typed = (work: Work<unknown>): Work<Input> => ({ ...work, input: kind.input.parse(work.input) });
  return {
    analyze: async (work) => {
      const analyzed = await definition.analyze(typed(work));
      return { plan: analyzed, parts: definition.parts(analyzed) };
    },
    generate: (work, given, part) => definition.generate(typed(work), plan.parse(given), part),
    postProcess: (work, given, slot) =>
      definition.postProcess(typed(work), plan.parse(given), {
        key: slot.key,
        made: parseAll(made, slot.made),
      }),
    validate: (work, given, slot) =>
      definition.validate(typed(work), plan.parse(given), { key: slot.key, piece: piece.parse(slot.piece) }),
    save: async (work, given, pieces) =>
      kind.result.parse(await definition.save(typed(work), plan.parse(given), parseAll(piece, pieces))),
  };
}

function parseAll<T>(schema: z.ZodType<T>, values: Record<string, unknown>): Record<string, T> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, schema.parse(value)]));
}
