import { findOverdueGenerations } from '@darkroom/db/generation/find-overdue-generations';
import { findStuckGenerations } from '@darkroom/db/generation/find-stuck-generations';
import { findUnsentGenerations } from '@darkroom/db/generation/find-unsent-generations';
import { markGenerationSent } from '@darkroom/db/generation/mark-generation-sent';
import { cron } from 'inngest';
import { sendGenerationRequested, sendGenerationResumed } from '../client';
import type { JobsDeps } from '../deps';
import { storedError } from '@darkroom/kinds/errors';
import { finishAttempt } from '../attempt/finish-attempt';

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;

// The request that made a younger one may still be sending it.
const unsentAfterMs = 10 * secondMs;
// An event that arrived before any worker was registered started nothing. A second send never starts a second run.
const unstartedAfterMs = 2 * minuteMs;
// A working worker moves the heartbeat every ten seconds. The engine's longest pause between two tries is far shorter.
const stuckAfterMs = 15 * minuteMs;
// Nobody waits longer, and the engine forgets its dedupe ids after the same time.
const expiredAfterMs = 24 * hourMs;
const batchSize = 200;

/** Finds lost work: unsent events, silent runs, and generations that nobody waits for any more. */
export function createSweepGenerations(deps: JobsDeps) {
  return deps.client.createFunction(
    { id: 'sweep-generations', triggers: [cron('* * * * *')] },
    async ({ step }) => {
      await step.run('send-unsent', () => sendUnsent(deps));
      await step.run('resend-stuck', () => resendStuck(deps));
      await step.run('expire-overdue', () => expireOverdue(deps));
    },
  );
}

export async function sendUnsent({ db, client }: JobsDeps): Promise<number> {
  const unsent = await findUnsentGenerations(db, {
    queuedBefore: ago(unsentAfterMs),
    queuedAfter: ago(expiredAfterMs),
    sentBefore: ago(unstartedAfterMs),
    limit: batchSize,
  });
  for (const { id, ownerId, attempt } of unsent) {
    await sendGenerationRequested(client, { generationId: id, ownerId, attempt });
    await markGenerationSent(db, { id, attempt });
  }
  return unsent.length;
}

/** Sends a silent run again, or cancels it if a cancel was requested. */
export async function resendStuck(deps: JobsDeps): Promise<number> {
  const stuck = await findStuckGenerations(deps.db, { silentSince: ago(stuckAfterMs), limit: batchSize });
  for (const { id, ownerId, attempt, cancelRequestedAt } of stuck) {
    if (cancelRequestedAt) await finishAttempt(deps, { generationId: id, attempt }, { reason: 'canceled' });
    else await sendGenerationResumed(deps.client, { generationId: id, ownerId, attempt });
  }
  return stuck.length;
}

export async function expireOverdue(deps: JobsDeps): Promise<number> {
  const overdue = await findOverdueGenerations(deps.db, {
    queuedBefore: ago(expiredAfterMs),
    limit: batchSize,
  });
  for (const { id, attempt } of overdue) {
    await finishAttempt(
      deps,
      { generationId: id, attempt },
      { reason: 'expired', error: storedError('expired') },
    );
  }
  return overdue.length;
}

const ago = (ms: number) => new Date(Date.now() - ms);
