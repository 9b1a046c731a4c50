import type { z } from 'zod';

/** What a text model is asked: the words of the question, and the shape of its answer. */
export interface Task<Input, Output> {
  name: string;
  output: z.ZodType<Output>;
  /** Holds nothing that a user wrote. */
  instructions: string;
  prompt: (input: Input) => string;
}
