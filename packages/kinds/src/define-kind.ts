import type { z } from 'zod';
import type { StepName } from './vocabulary';

/** One output of several: `key` is stable and kebab-case, `label` is for people. */
export interface Slot {
  key: string;
  label: string;
}

/** What a generation will cost and take, told before it starts. */
export interface Quote {
  credits: number;
  estimatedSeconds: { from: number; to: number };
}

/** Where a step's share of the progress (0 to 100) starts and ends. */
export type ProgressBands = Readonly<Record<StepName, { from: number; to: number }>>;

export interface StepText {
  label: string;
  /** Shown in turn while the step runs. */
  messages: readonly [string, ...string[]];
}

export interface Kind<
  Name extends string = string,
  Input extends z.ZodType = z.ZodType,
  Result extends z.ZodType = z.ZodType,
> {
  name: Name;
  title: string;
  tagline: string;
  input: Input;
  result: Result;
  /** Fills in what a caller left out and the rest of the input tells; called before it is parsed. */
  complete: (input: unknown) => Promise<unknown>;
  slots: (input: z.output<Input>) => Slot[];
  quote: (input: z.output<Input>) => Quote;
  /** What `slotCount` delivered slots cost; the quote is the price of all of them. */
  creditsFor: (slotCount: number) => number;
  /** The last word of a generation that delivered everything. */
  readyMessage: string;
  bands: ProgressBands;
  steps: Readonly<Record<StepName, StepText>>;
  /** A short title of the generation, made from its input. */
  titleOf: (input: z.output<Input>) => string;
  /** The ids of the uploads that the input refers to. */
  uploadIdsOf: (input: z.output<Input>) => string[];
}

export function defineKind<Name extends string, Input extends z.ZodType, Result extends z.ZodType>(
  kind: Kind<Name, Input, Result>,
): Kind<Name, Input, Result> {
  return kind;
}
