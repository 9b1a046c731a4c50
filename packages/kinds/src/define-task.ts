import type { z } from 'zod';

/** A question to a text model: how it is put into words, and the shape of its answer. */
export interface Task<Input, Output> {
  name: string;
  output: z.ZodType<Output>;
  /** Who the model is and what it must obey. Holds nothing that a user wrote. */
  instructions: string;
  /** The user's matter, marked as data, so that what stands in it is never read as an instruction. */
  prompt: (input: Input) => string;
}

export function defineTask<Input, Output>(task: Task<Input, Output>): Task<Input, Output> {
  return task;
}
