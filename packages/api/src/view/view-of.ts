import type { GenerationDetails } from '@darkroom/db/generation/get-generation-details';
import { kinds } from '@darkroom/kinds';
import { isTerminal } from '@darkroom/kinds/vocabulary';
import type { GenerationView } from './generation-view';
import { downloadPath, linksOf } from './links';
import { summaryOf } from './summary-of';

export function viewOf(details: GenerationDetails): GenerationView {
  const { generation, steps, billing, outputs } = details;
  const { id, parentId, input, result, quotedCredits, lastSeq } = generation;
  const summary = summaryOf(details);
  const kind = kinds[summary.kind];
  const ready = outputs.filter((output) => output.status === 'ready').map(({ slot }) => slot);
  return {
    ...summary,
    parentId,
    input,
    result,
    steps: steps.map(({ step, status, tries, startedAt, finishedAt }) => ({
      step,
      status,
      tries,
      startedAt,
      finishedAt,
    })),
    quotedCredits,
    finalCredits: isTerminal(summary.status) ? kind.quote(ready).credits : null,
    billing,
    madeBy: kind.madeBy(result),
    lastSeq,
    links: { ...linksOf(id), download: result ? downloadPath(id) : null },
  };
}
