import { setTimeout as delay } from 'node:timers/promises';
import { keepAsset } from '@darkroom/assets/keep-asset';
import { errorCodeOf } from '@darkroom/db/describe-database-error';
import { closeReceipt } from '@darkroom/db/receipt/close-receipt';
import type { JobsDeps } from '../deps';
import type { KeptAnswer } from './answer-spool';

type StoreDeps = Pick<JobsDeps, 'db' | 'storage' | 'answers' | 'log'>;

const firstPauseMs = 100;
const longestPauseMs = 10_000;
const foreignKeyViolation = '23503';

/** Writes a call's outcome to the disk, then stores it. If the disk fails, it still stores the answer from memory. */
export async function keepAnswer(deps: StoreDeps, answer: KeptAnswer): Promise<void> {
  try {
    await deps.answers.keep(answer);
  } catch (error) {
    deps.log.error({ err: error, receiptId: answer.receiptId }, 'An answer is kept in memory alone');
  }
  await storeAnswer(deps, answer);
}

/** Stores an answer and closes its receipt. Tries until it succeeds, because the answer is paid for. */
async function storeAnswer(deps: StoreDeps, answer: KeptAnswer): Promise<void> {
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    try {
      await store(deps, answer);
      break;
    } catch (error) {
      // The generation and its receipt were purged meanwhile.
      if (errorCodeOf(error) === foreignKeyViolation) break;
      deps.log.warn({ err: error, receiptId: answer.receiptId }, 'An answer could not be stored yet');
      await delay(pauseMs);
    }
  }
  await deps.answers.remove(answer).catch((error: unknown) => {
    deps.log.warn({ err: error, receiptId: answer.receiptId }, 'A stored answer could not be removed');
  });
}

async function store(deps: StoreDeps, answer: KeptAnswer): Promise<void> {
  const { receiptId, costMicros } = answer;
  if (answer.status !== 'succeeded') {
    await closeReceipt(deps.db, { receiptId, status: answer.status, costMicros, error: answer.error });
    return;
  }
  const { assetId, usage } = answer;
  await keepAsset(deps, { ...answer, id: assetId });
  await closeReceipt(deps.db, { receiptId, status: 'succeeded', assetId, usage, costMicros });
}

/** Stores the answers that an earlier process received but could not store. */
export async function storeKept(
  deps: StoreDeps,
  of?: Pick<KeptAnswer, 'generationId' | 'purpose'>,
): Promise<void> {
  await Promise.all((await deps.answers.list(of)).map((answer) => storeAnswer(deps, answer)));
}

/** At the start of a process. */
export async function resumeAnswers(deps: StoreDeps): Promise<void> {
  await deps.answers.removeLeftovers();
  await storeKept(deps);
}
