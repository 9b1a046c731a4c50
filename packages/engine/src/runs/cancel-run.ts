import type { Journal } from '../journal/journal';
import { cancelledError } from '../protocol/cancelled-error';

/** Ends a run after the step that is running. */
export function cancelRun(journal: Journal, runId: string) {
  return journal.transition({
    runId,
    lease: null,
    stepIds: [],
    apply: (editor) => editor.end('cancelled', cancelledError),
  });
}
