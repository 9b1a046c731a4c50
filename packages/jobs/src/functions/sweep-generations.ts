import { findOverdueGenerations } from '@darkroom/db/generation/find-overdue-generations';
import { findStuckGenerations } from '@darkroom/db/generation/find-stuck-generations';
import { findUnsentGenerations } from '@darkroom/db/generation/find-unsent-generations';
import type { Generation } from '@darkroom/db/generation/generation';
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
// An event that arrived before any worker was registered started nothing, and a run may end without an ending. A second send
// starts no run while one lives: it may wait for its turn, or between two tries.
const unstartedAfterMs = 2 * minuteMs;
// A working worker moves the heartbeat every ten seconds.
const stuckAfterMs = 2 * minuteMs;
// Nobody waits longer, and the engine forgets its dedupe ids after the same time.
const expiredAfterMs = 24 * hourMs;
const batchSize = 200;

/**
 * Finds lost work: unsent events, silent runs, and generations that nobody waits for any more. The next round makes up for
 * one that fails.
 */
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
  for (const generation of unsent) await sendAgain({ db, client }, generation);
  return unsent.length;
}

/** Sends a silent run again, or cancels it if a cancel was requested. */
export async function resendStuck(deps: JobsDeps): Promise<number> {
  const stuck = await findStuckGenerations(deps.db, { silentSince: ago(stuckAfterMs), limit: batchSize });
  for (const generation of stuck) {
    const { id, attempt, cancelRequestedAt } = generation;
    if (cancelRequestedAt) await finishAttempt(deps, { generationId: id, attempt }, { reason: 'canceled' });
    else await sendAgain(deps, generation);
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

async function sendAgain(
  { db, client }: Pick<JobsDeps, 'db' | 'client'>,
  { id, ownerId, attempt, sentAt }: Generation,
): Promise<void> {
  const owned = { generationId: id, ownerId, attempt };
  if (sentAt) await sendGenerationResumed(client, { ...owned, sentAt });
  else await sendGenerationRequested(client, owned);
  // The next send then has another key.
  await markGenerationSent(db, { id, attempt });
}

const ago = (ms: number) => new Date(Date.now() - ms);
