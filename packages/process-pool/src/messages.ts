import type { Serializable } from 'node:child_process';

/** What a child sends to its parent. */
export type ChildMessage =
  | { type: 'ready' }
  | { type: 'answer'; answer: unknown; residentBytes: number }
  | { type: 'thrown'; text: string; isStackOverflow: boolean };

/** The cast is sound because only `answerTasks` sends on a child's channel, and it sends nothing else. */
export function asChildMessage(message: unknown): ChildMessage {
  return message as ChildMessage;
}

/** The cast is sound because `send` itself throws for a value that cannot be sent. */
export function asMessage(task: unknown): Serializable {
  return task as Serializable;
}
