import type { StepName } from '@darkroom/kinds/vocabulary';
import { and, eq } from 'drizzle-orm';
import { generationSteps } from '../schema/generation-steps';

export interface StepKey {
  generationId: string;
  attempt: number;
  step: StepName;
}

export const whereStep = ({ generationId, attempt, step }: StepKey) =>
  and(
    eq(generationSteps.generationId, generationId),
    eq(generationSteps.attempt, attempt),
    eq(generationSteps.step, step),
  );
