import { setTimeout as delay } from 'node:timers/promises';
import { AiError } from '@darkroom/ai/errors';
import { toPicture } from '@darkroom/ai/to-picture';
import { keepAsset } from '@darkroom/assets/keep-asset';
import { errorCodeOf } from '@darkroom/db/describe-database-error';
import { closeReceipt } from '@darkroom/db/receipt/close-receipt';
import type { JobsDeps } from '../deps';
import type { KeptAnswer } from './answer-spool';
import { endingOf } from './ending-of';

type StoreDeps = Pick<JobsDeps, 'db' | 'storage' | 'answers' | 'log'>;

const firstPauseMs = 100;
const longestPauseMs = 10_000;
const foreignKeyViolation = '23503';
// Postgres refuses the values themselves: data exceptions and broken constraints.
const refusal = /^2[23]\w{3}$/;

type Judged = Exclude<KeptAnswer, { status: 'received' }>;

/** Writes an answer to the disk. False if the disk fails: memory alone has it. */
export async function spoolAnswer(deps: StoreDeps, answer: KeptAnswer): Promise<boolean> {
  try {
    await deps.answers.keep(answer);
    return true;
  } catch (error) {
    deps.log.error({ err: error, receiptId: answer.receiptId }, 'An answer is kept in memory alone');
    return false;
  }
}

/** Writes a call's outcome to the disk, then stores it. */
export async function keepAnswer(deps: StoreDeps, answer: Judged): Promise<void> {
  await spoolAnswer(deps, answer);
  await storeAnswer(deps, answer);
}

/**
 * Stores an answer and closes its receipt. Tries until it succeeds, because the answer is paid for; what Postgres refuses
 * is tried once more without its figures, then set aside and thrown.
 */
export async function storeAnswer(deps: StoreDeps, given: Judged): Promise<void> {
  let answer = given;
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    try {
      await store(deps, answer);
      break;
    } catch (error) {
      const code = errorCodeOf(error) ?? '';
      const facts = { err: error, receiptId: answer.receiptId };
      // The generation and its receipt were purged meanwhile.
      if (code === foreignKeyViolation) break;
      if (!refusal.test(code)) {
        deps.log.warn(facts, 'An answer could not be stored yet');
        await delay(pauseMs);
      } else if (answer === given) {
        deps.log.error(facts, 'An answer is stored without its figures, which the database refuses');
        answer = withoutFigures(given);
      } else {
        deps.log.error(facts, 'The database refuses an answer, which was set aside');
        await deps.answers.setAside(answer);
        throw error;
      }
    }
  }
  await deps.answers.remove(answer).catch((error: unknown) => {
    deps.log.warn({ err: error, receiptId: answer.receiptId }, 'A stored answer could not be removed');
  });
}

function withoutFigures(answer: Judged): Judged {
  if (answer.status !== 'succeeded') return { ...answer, costMicros: 0 };
  return { ...answer, usage: null, costMicros: 0 };
}

async function store(deps: StoreDeps, answer: Judged): Promise<void> {
  const { receiptId, costMicros } = answer;
  if (answer.status !== 'succeeded') {
    await closeReceipt(deps.db, { receiptId, status: answer.status, costMicros, error: answer.error });
    return;
  }
  const { assetId, usage } = answer;
  await keepAsset(deps, { ...answer, id: assetId });
  await closeReceipt(deps.db, { receiptId, status: 'succeeded', assetId, usage, costMicros });
}

/** A picture that was received is decoded now, and known as made or as unusable. */
async function judge(answer: KeptAnswer): Promise<Judged> {
  if (answer.status !== 'received') return answer;
  try {
    const picture = await toPicture(answer.bytes, answer.costMicros);
    return { ...answer, ...picture, status: 'succeeded' };
  } catch (error) {
    if (!(error instanceof AiError)) throw error;
    return { ...answer, ...endingOf(error) };
  }
}

/** Stores the answers that an earlier process received but could not store. */
export async function storeKept(
  deps: StoreDeps,
  of?: Pick<KeptAnswer, 'generationId' | 'purpose'>,
): Promise<void> {
  const kept = await deps.answers.list(of);
  // What is refused has been set aside and logged; its receipt becomes an unknown outcome.
  await Promise.allSettled(kept.map(async (answer) => storeAnswer(deps, await judge(answer))));
}

/** At the start of a process. */
export async function resumeAnswers(deps: StoreDeps): Promise<void> {
  await deps.answers.removeLeftovers();
  await storeKept(deps);
}
