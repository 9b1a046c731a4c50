import { z } from 'zod';
import type { RunEditor } from '../journal/run-editor';
import { cancelledError } from '../protocol/cancelled-error';
import type { Registry } from '../registry/registry';
import type { RunItem } from '../rows/queue-item';

const timeoutSchema = z.object({ timeout: z.enum(['start', 'finish']), sinceMs: z.number() });

/** Cancels the run. A timeout cancels it only when it has passed by the function's present settings. */
export function cancel(item: RunItem, { editor, registry }: { editor: RunEditor; registry: Registry }) {
  if (item.payload === null) return editor.end('cancelled', cancelledError);
  const { timeout, sinceMs } = timeoutSchema.parse(JSON.parse(item.payload));
  const limitMs = registry.find(editor.run.functionId)?.timeouts[timeout] ?? null;
  const isOver = limitMs === null || (timeout === 'start' && editor.hasStarted());
  if (isOver) return editor.remove(item.id);
  const leftMs = sinceMs + limitMs - Date.now();
  if (leftMs <= 0) return editor.end('cancelled', cancelledError);
  editor.remove(item.id);
  editor.enqueue('cancel', { payload: item.payload, delayMs: leftMs });
}
