import type { AiError } from '@darkroom/ai/errors';
import { storedError } from '@darkroom/kinds/errors';

/** How a receipt is closed that has no usable answer. */
export function endingOf({ code, isOutcomeUnknown, costMicros }: AiError) {
  const status = isOutcomeUnknown ? ('unknown' as const) : ('failed' as const);
  return { status, costMicros, error: storedError(code), bytes: new Uint8Array() };
}
