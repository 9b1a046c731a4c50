import type { GenerationDetails } from '@darkroom/db/generation/get-generation-details';
import { isTerminal } from '@darkroom/kinds/vocabulary';
import { endingViewOf } from './ending-view-of';
import type { GenerationView } from './generation-view';
import { summaryOf } from './summary-of';

export function viewOf(details: GenerationDetails): GenerationView {
  const { generation, steps, billing, outputs } = details;
  const { parentId, input, quotedCredits, lastSeq } = generation;
  const summary = summaryOf(details);
  const { finalCredits, ...ending } = endingViewOf({ ...generation, outputs, billing });
  return {
    ...summary,
    ...ending,
    parentId,
    input,
    steps: steps.map(({ step, status, tries, startedAt, finishedAt }) => ({
      step,
      status,
      tries,
      startedAt,
      finishedAt,
    })),
    quotedCredits,
    finalCredits: isTerminal(summary.status) ? finalCredits : null,
    lastSeq,
  };
}
