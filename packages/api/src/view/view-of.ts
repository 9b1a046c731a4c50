import type { GenerationDetails } from '@darkroom/db/generation/get-generation-details';
import { type MadeBy, madeBySchema } from '@darkroom/kinds/fields';
import { z } from 'zod';
import type { GenerationView } from './generation-view';
import { downloadPath, linksOf } from './links';
import { summaryOf } from './summary-of';

export function viewOf(details: GenerationDetails): GenerationView {
  const { generation, steps } = details;
  const { id, parentId, input, result, quotedCredits, lastSeq } = generation;
  return {
    ...summaryOf(details),
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
    madeBy: madeByOf(result),
    lastSeq,
    links: { ...linksOf(id), download: result ? downloadPath(id) : null },
  };
}

const resultWithMakers = z.object({ madeBy: z.array(madeBySchema) });

function madeByOf(result: unknown): MadeBy[] {
  return resultWithMakers.safeParse(result).data?.madeBy ?? [];
}
