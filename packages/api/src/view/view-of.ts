import type { GenerationDetails } from '@darkroom/db/generation/get-generation-details';
import { kinds } from '@darkroom/kinds';
import { type MadeBy, madeBySchema } from '@darkroom/kinds/fields';
import { isTerminal } from '@darkroom/kinds/vocabulary';
import { z } from 'zod';
import type { GenerationView } from './generation-view';
import { downloadPath, linksOf } from './links';
import { summaryOf } from './summary-of';

export function viewOf(details: GenerationDetails): GenerationView {
  const { generation, steps, billing, outputs } = details;
  const { id, parentId, input, result, quotedCredits, lastSeq } = generation;
  const summary = summaryOf(details);
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
    finalCredits: isTerminal(summary.status)
      ? kinds[summary.kind].creditsFor(outputs.filter(({ status }) => status === 'ready').length)
      : null,
    billing,
    madeBy: madeByOf(result),
    lastSeq,
    links: { ...linksOf(id), download: result ? downloadPath(id) : null },
  };
}

const resultWithMakers = z.object({ madeBy: z.array(madeBySchema) });

function madeByOf(result: unknown): MadeBy[] {
  return resultWithMakers.safeParse(result).data?.madeBy ?? [];
}
