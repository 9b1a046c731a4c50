import { z } from 'zod';
import { checkDurationMs } from './check';

export const timeoutsSchema = z.strictObject({ start: z.string().nullish(), finish: z.string().nullish() });

/** How long a run may wait for its first call, and how long it may take after that. */
export interface Timeouts {
  start: number | null;
  finish: number | null;
}

export function timeouts(id: string, setting: z.infer<typeof timeoutsSchema> | null | undefined): Timeouts {
  return {
    start: timeoutMs(id, 'start', setting?.start),
    finish: timeoutMs(id, 'finish', setting?.finish),
  };
}

function timeoutMs(id: string, which: string, text: string | null | undefined) {
  // A missing timeout and one of zero both mean no limit.
  return (text && checkDurationMs(id, `${which} timeout`, text)) || null;
}
