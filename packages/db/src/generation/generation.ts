import type { InferSelectModel } from 'drizzle-orm';
import type { generationEvents } from '../schema/generation-events';
import type { generationOutputs } from '../schema/generation-outputs';
import type { generationSteps } from '../schema/generation-steps';
import type { generations } from '../schema/generations';

export type Generation = InferSelectModel<typeof generations>;
export type GenerationEvent = InferSelectModel<typeof generationEvents>;
export type GenerationOutput = InferSelectModel<typeof generationOutputs>;
export type GenerationStep = InferSelectModel<typeof generationSteps>;
