import type { z } from 'zod';

/** A question to a text model: its words and the shape of its answer. */
export interface Task<Input, Output> {
  name: string;
  output: z.ZodType<Output>;
  /** The role of the model and its rules. Contains no text from a user. */
  instructions: string;
  /** The user's text, marked as data, so that the model never reads it as an instruction. */
  prompt: (input: Input) => string;
}

export function defineTask<Input, Output>(task: Task<Input, Output>): Task<Input, Output> {
  return task;
}
