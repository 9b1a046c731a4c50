import type { Journal } from '../journal/journal';
import { cancelledError } from '../protocol/cancelled-error';

/** Cancels a run; a running step still finishes. */
export function cancelRun(journal: Journal, runId: string) {
  return journal.transition({
    runId,
    lease: null,
    stepIds: [],
    apply: (editor) => editor.end('cancelled', cancelledError),
  });
}
