import type { TerminalStatus } from '@darkroom/kinds/vocabulary';
import { and, sql } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { generationSteps } from '../schema/generation-steps';
import { generations } from '../schema/generations';
import { providerCalls } from '../schema/provider-calls';
import { storableJson, storableText } from '../storable';
import { whereActiveAttempt } from './conditions';
import { endingData } from './event-data';
import { activeGeneration } from './event-parts';
import type { Generation } from './generation';
import { recordEvent, type GenerationChange } from './record-event';

export interface FinishGenerationInput {
  id: string;
  attempt: number;
  status: TerminalStatus;
  /** If left out, the result of an earlier attempt stays. */
  result?: unknown;
  error?: unknown;
  message?: string | undefined;
}

/** Ends an attempt with its open steps and receipts. Returns null and changes nothing if the attempt has already ended. */
export async function finishGeneration(
  db: Db | Tx,
  input: FinishGenerationInput,
): Promise<Generation | null> {
  const ending = endingOf(input);
  const where = and(ending.where, whereUndisturbed(input));
  return (
    (await recordEvent(db, { ...ending, where })) ??
    db.transaction(async (tx) => {
      await tx.execute(activeGeneration({ generationId: input.id, attempt: input.attempt }));
      return recordEvent(tx, ending);
    })
  );
}

function endingOf(input: FinishGenerationInput): GenerationChange {
  const { id, attempt, status, result, error, message } = input;
  return {
    generationId: id,
    where: whereActiveAttempt(attempt),
    set: {
      status,
      finishedAt: sql`now()`,
      error: storableJson(error),
      message: message === undefined ? null : storableText(message),
      ...(hasSucceeded(status) && { progress: 100, step: 'finish' as const }),
      ...(result !== undefined && { result: storableJson(result) }),
    },
    type: 'generation.finished',
    data: endingData,
    along: [finishOfSteps(input), closingOfReceipts(input)],
  };
}

const hasSucceeded = (status: TerminalStatus) => status === 'succeeded' || status === 'partially_succeeded';

/**
 * False if an event was written while the statement waited for the row. The statement does not see the step or output that
 * changed with that event, so another one must end the attempt, which holds the row before it starts.
 */
const whereUndisturbed = ({ id }: FinishGenerationInput) => sql`
  ${generations.lastSeq} = (select seen.last_seq from ${generations} as seen where seen.id = ${id})`;

const finishOfSteps = ({ id, attempt, status }: FinishGenerationInput) => sql`
  update ${generationSteps}
  set status = ${hasSucceeded(status) ? 'completed' : 'failed'}::step_status, finished_at = now()
  where generation_id = ${id} and attempt = ${attempt} and status in ('running', 'retrying')
    and exists (select from changed)`;

// A process that still gets an answer to a sent request corrects this.
const closingOfReceipts = ({ id, attempt }: FinishGenerationInput) => sql`
  update ${providerCalls}
  set status = case status when 'sent' then 'unknown' else 'failed' end::provider_call_status,
    cost_micros = case status when 'open' then 0 end, finished_at = now()
  where generation_id = ${id} and attempt = ${attempt} and status in ('open', 'sent')
    and exists (select from changed)`;
