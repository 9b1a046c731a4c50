import { decodeTime } from 'ulid';
import { z } from 'zod';
import type { RunEditor } from '../journal/run-editor';

interface Settled {
  stepId: string;
  /** The queue item that the step waits with. */
  waiting: { id: string; waiting: string | null };
  /** The step's result; by default the one in its waiting item. */
  value?: unknown;
  requestVersion: number;
}

const waitingPayload = z.object({
  op: z.string().default('Sleep'),
  name: z.string().optional(),
  input: z.unknown().optional(),
  value: z.unknown().optional(),
});

/** Ends a step that waited, and asks the app for the next steps. */
export function settleStep(editor: RunEditor, { stepId, waiting, value, requestVersion }: Settled) {
  const planned = waitingPayload.parse(waiting.waiting === null ? {} : JSON.parse(waiting.waiting));
  const { op, name = stepId, input } = planned;
  editor.remove(waiting.id);
  editor.removeWaiting(stepId);
  editor.storeStep({
    stepId,
    op,
    name,
    value: JSON.stringify((value === undefined ? planned.value : value) ?? null),
    startedMs: decodeTime(waiting.id),
    endedMs: Date.now(),
    input: input === undefined ? null : JSON.stringify(input),
  });
  editor.discover(requestVersion);
}
