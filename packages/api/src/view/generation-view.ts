import { kindNames } from '@darkroom/kinds';
import { generationErrorCodes } from '@darkroom/kinds/errors';
import { madeBySchema } from '@darkroom/kinds/made-by';
import {
  errorClasses,
  eventTypes,
  generationStatuses,
  slotStatuses,
  stepNames,
  stepStatuses,
} from '@darkroom/kinds/vocabulary';
import { z } from 'zod';

/** What went wrong, in a sentence for the user. */
export const errorView = z.object({
  code: z.enum(generationErrorCodes),
  class: z.enum(errorClasses),
  isRetryable: z.boolean(),
  isCharged: z.boolean(),
  message: z.string(),
});
export type ErrorView = z.infer<typeof errorView>;

/** Paths are relative to the app's address. */
export const outputView = z.object({
  slot: z.string(),
  label: z.string(),
  status: z.enum(slotStatuses),
  /** Base64 thumbhash: the undeveloped print. */
  thumbhash: z.string().nullable(),
  /** A small picture of the output. */
  previewPath: z.string().nullable(),
  /** The finished piece: an image, or a website's page in its own sandbox. */
  path: z.string().nullable(),
  mime: z.string().nullable(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  error: errorView.nullable(),
});
export type OutputView = z.infer<typeof outputView>;

/** A generation as the history lists it. */
export const generationSummary = z.object({
  id: z.uuid(),
  kind: z.enum(kindNames),
  title: z.string(),
  status: z.enum(generationStatuses),
  step: z.enum(stepNames).nullable(),
  progress: z.int().min(0).max(100),
  message: z.string().nullable(),
  attempt: z.int(),
  isCancelRequested: z.boolean(),
  error: errorView.nullable(),
  chosenSlot: z.string().nullable(),
  outputs: z.array(outputView),
  createdAt: z.date(),
  queuedAt: z.date(),
  startedAt: z.date().nullable(),
  finishedAt: z.date().nullable(),
});
export type GenerationSummary = z.infer<typeof generationSummary>;

/** A step of an attempt; `tries` counts how often it was begun again after an error. */
export const stepView = z.object({
  step: z.enum(stepNames),
  status: z.enum(stepStatuses),
  tries: z.int(),
  startedAt: z.date(),
  finishedAt: z.date().nullable(),
});
export type StepView = z.infer<typeof stepView>;

/** A generation as its own page shows it. */
export const generationView = generationSummary.extend({
  parentId: z.uuid().nullable(),
  /** The input as its kind parsed it. */
  input: z.unknown(),
  /** The kind's result, once there is one. */
  result: z.unknown().nullable(),
  /** Those of the current attempt that have begun, in the order in which they run. */
  steps: z.array(stepView),
  /** What all slots cost. */
  quotedCredits: z.int(),
  /** What the delivered slots cost; null until the generation has ended. */
  finalCredits: z.int().nullable(),
  /** The requests of the current attempt that cost money at a provider. */
  billing: z.object({ billed: z.int(), mayBeBilled: z.int() }),
  madeBy: z.array(madeBySchema),
  /** The `seq` of the newest event that this view contains: read on from here. */
  lastSeq: z.int(),
  links: z.object({
    self: z.string(),
    events: z.string(),
    cancel: z.string(),
    result: z.string(),
    download: z.string().nullable(),
  }),
});
export type GenerationView = z.infer<typeof generationView>;

/** What an end changes beside the status, as the generation's view has it. */
export const endingView = generationView.pick({
  error: true,
  outputs: true,
  result: true,
  finalCredits: true,
  billing: true,
  madeBy: true,
  links: true,
});
export type EndingView = z.infer<typeof endingView>;

/**
 * What happened, with the state after it. A row of an earlier version may lack what it changed: where `output`,
 * `stepState` or `ending` is null though the type has one, ask for the generation.
 */
export const eventView = z.object({
  seq: z.int(),
  type: z.enum(eventTypes),
  attempt: z.int(),
  status: z.enum(generationStatuses),
  step: z.enum(stepNames).nullable(),
  slot: z.string().nullable(),
  progress: z.int(),
  message: z.string().nullable(),
  createdAt: z.date(),
  /** The output that a `slot.*` event changed, as it was then. */
  output: outputView.nullable(),
  /** The step that a `step.*` event changed, as it was then; null where only the progress did. */
  stepState: stepView.nullable(),
  /** The end that `generation.finished` reports. */
  ending: endingView.nullable(),
});
export type EventView = z.infer<typeof eventView>;
