import type { Fault } from './faults';

export interface Writer {
  /** The text of the customer or of a model in which a fault may be asked for. */
  markedText: (input: never) => string;
  /** May answer later. */
  write: (input: never, fault: Fault | null) => unknown;
}

/** Ties a task's input to its writer, so that a writer is only ever called with the input of its own task. */
export function writer<Input>(spec: {
  markedText: (input: Input) => string;
  write: (input: Input, fault: Fault | null) => unknown;
}): Writer {
  return spec;
}

/** The cast is sound as long as a task's name stands for its input, which `writers` is built from. */
export function asInputOf(input: unknown): never {
  return input as never;
}
