import type { GenerationDetails } from '@darkroom/db/generation/get-generation-details';
import { isTerminal } from '@darkroom/kinds/vocabulary';
import { endingViewOf } from './ending-view-of';
import type { GenerationView } from './generation-view';
import { stateOf } from './summary-of';

export function viewOf(details: GenerationDetails): GenerationView {
  const { generation, steps, billing, outputs } = details;
  const { parentId, input, quotedCredits, lastSeq } = generation;
  const state = stateOf(generation);
  const { finalCredits, ...ending } = endingViewOf({ ...generation, outputs, billing });
  return {
    ...state,
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
    finalCredits: isTerminal(state.status) ? finalCredits : null,
    lastSeq,
  };
}
