import type { EventData, OutputState } from '@darkroom/db/generation/event-data';
import { kindOf } from '@darkroom/kinds';
import { errorViewOf } from './error-view-of';
import type { EndingView } from './generation-view';
import { downloadPath, linksOf } from './links';
import { outputViewOf } from './output-view-of';

type Ending = Omit<NonNullable<EventData['ending']>, 'outputs'> & { id: string; outputs: OutputState[] };

/** What a generation delivers and costs if this is its end. */
export function endingViewOf({ id, error, result, outputs, billing, ...generation }: Ending): EndingView {
  const kind = kindOf(generation);
  const deliverables = kind.deliverables(result);
  const ready = outputs.filter(({ status }) => status === 'ready').map(({ slot }) => slot);
  return {
    error: errorViewOf(error),
    outputs: outputs.map((output) => outputViewOf({ ...output, generationId: id }, deliverables)),
    result,
    finalCredits: kind.quote(ready).credits,
    billing,
    madeBy: kind.madeBy(result),
    links: { ...linksOf(id), download: result ? downloadPath(id) : null },
  };
}
