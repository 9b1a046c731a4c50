import { kinds, type KindName } from '@darkroom/kinds';
import { stepNames, type StepName } from '@darkroom/kinds/vocabulary';

/** A kind's texts about its steps, as plain data, so that the browser loads no schemas. */
export interface KindText {
  title: string;
  steps: { step: StepName; label: string; messages: readonly string[]; from: number; to: number }[];
}

export function kindTextOf(name: KindName): KindText {
  const { title, steps, bands } = kinds[name];
  return { title, steps: stepNames.map((step) => ({ step, ...steps[step], ...bands[step] })) };
}
