import { and, asc, eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { AttemptOverError, ConflictError } from '../errors';
import { whereActiveAttempt } from '../generation/conditions';
import { newId } from '../new-id';
import { generations } from '../schema/generations';
import { providerCalls } from '../schema/provider-calls';
import type { Receipt } from './receipt';

export interface OpenReceiptInput {
  generationId: string;
  ownerId: string;
  attempt: number;
  /** Names the call within its generation, such as `generate/editorial`. */
  purpose: string;
  capability: 'text' | 'image';
  provider: string;
  model: string;
  /** Whether a second request after a crash costs nothing. */
  canReissue: boolean;
}

export type OpenedReceipt =
  { state: 'open'; receiptId: string } | { state: 'paid'; receipt: Receipt } | { state: 'unknown' };

/**
 * Decides whether to make a paid call. `open`: mark the receipt sent, make the call, close the receipt. `paid`: an earlier
 * call has the answer. `unknown`: an earlier call may have been billed and the policy forbids a second payment. Throws
 * AttemptOverError, and ConflictError when another caller opens the same receipt at the same moment.
 */
export async function openReceipt(db: Db | Tx, call: OpenReceiptInput): Promise<OpenedReceipt> {
  const receiptId = await issue(db, call, 1);
  if (receiptId !== null) return { state: 'open', receiptId };
  return paidBy(await selectReceipts(db, call)) ?? db.transaction((tx) => openAnother(tx, call));
}

/** No earlier call has an answer. Their receipts stay locked until the decision about one more call. */
async function openAnother(tx: Tx, call: OpenReceiptInput): Promise<OpenedReceipt> {
  const earlier = await selectReceipts(tx, call).for('update');
  const paid = paidBy(earlier);
  if (paid) return paid;
  await refuseUnlessActive(tx, call);
  const unsent = earlier.findLast(({ status }) => status === 'open');
  if (unsent) return reuse(tx, unsent, call);
  for (const receipt of earlier) if (receipt.status === 'sent') await markUnknown(tx, receipt);
  if (!mayIssue(call, earlier)) return { state: 'unknown' };
  const receiptId = await issue(tx, call, earlier.length + 1);
  if (receiptId === null) throw madeAlreadyError(call);
  return { state: 'open', receiptId };
}

function selectReceipts(db: Db | Tx, { generationId, purpose }: OpenReceiptInput) {
  return db
    .select()
    .from(providerCalls)
    .where(and(eq(providerCalls.generationId, generationId), eq(providerCalls.purpose, purpose)))
    .orderBy(asc(providerCalls.issue));
}

function paidBy(receipts: Receipt[]): OpenedReceipt | undefined {
  const receipt = receipts.findLast(({ status }) => status === 'succeeded');
  return receipt && { state: 'paid', receipt };
}

/** An ended attempt must not pay: nobody waits for the answer. */
async function refuseUnlessActive(tx: Tx, call: OpenReceiptInput) {
  const active = await tx.execute(activeAttempt(call));
  if (active.length === 0) throw new AttemptOverError();
}

export const activeAttempt = ({
  generationId,
  attempt,
}: Pick<OpenReceiptInput, 'generationId' | 'attempt'>) => sql`
  select id from ${generations} where ${and(eq(generations.id, generationId), whereActiveAttempt(attempt))}`;

const madeAlreadyError = ({ purpose }: OpenReceiptInput) =>
  new ConflictError(`The call “${purpose}” is being made already.`);

/** Nothing was sent under this receipt: its opener died, or will lose the race to mark it sent. */
async function reuse(tx: Tx, { id }: Receipt, call: OpenReceiptInput): Promise<OpenedReceipt> {
  const { attempt, capability, provider, model } = call;
  await tx
    .update(providerCalls)
    .set({ attempt, capability, provider, model })
    .where(eq(providerCalls.id, id));
  return { state: 'open', receiptId: id };
}

/** A receipt still marked sent: its process died between the call and the closing. */
async function markUnknown(tx: Tx, { id }: Receipt) {
  await tx
    .update(providerCalls)
    .set({ status: 'unknown', finishedAt: sql`now()` })
    .where(eq(providerCalls.id, id));
}

/** Unknown outcomes of earlier attempts do not count: with a retry the user agrees to pay again. */
function mayIssue({ attempt, canReissue }: OpenReceiptInput, earlier: Receipt[]): boolean {
  const unknown = earlier.filter(
    (receipt) => receipt.attempt === attempt && (receipt.status === 'sent' || receipt.status === 'unknown'),
  );
  return unknown.length === 0 || (unknown.length === 1 && canReissue);
}

/** Opens receipt `number` of its purpose; null when that one exists already. */
async function issue(db: Db | Tx, call: OpenReceiptInput, number: number): Promise<string | null> {
  const { generationId, ownerId, attempt, purpose, capability, provider, model } = call;
  const [issued] = await db.execute<{ id: string | null; isActive: boolean; isNext: boolean }>(sql`
    with active as (${activeAttempt(call)}),
    next as (
      select where (select count(*) from ${providerCalls}
        where generation_id = ${generationId} and purpose = ${purpose}) < ${number}
    ),
    opened as (
      insert into ${providerCalls}
        (id, generation_id, owner_id, attempt, purpose, capability, provider, model, issue)
      select ${newId()}::uuid, id, ${ownerId}, ${attempt}::smallint, ${purpose}, ${capability}, ${provider},
        ${model}, ${number}::smallint
      from active, next
      on conflict do nothing
      returning id
    )
    select (select id from opened) as id, exists (select from active) as "isActive",
      exists (select from next) as "isNext"`);
  if (issued && !issued.isNext) return null;
  if (!issued?.isActive) throw new AttemptOverError();
  if (!issued.id) throw madeAlreadyError(call);
  return issued.id;
}
