import { and, asc, eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../client';
import { ConflictError } from '../errors';
import { isActiveAttempt } from '../generation/conditions';
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
  /** Whether asking once more after a crash costs nobody money. */
  canReissue: boolean;
}

export type OpenedReceipt =
  { state: 'open'; receiptId: string } | { state: 'paid'; receipt: Receipt } | { state: 'unknown' };

/**
 * Asks whether to make a paid call. `open`: make it and close the receipt after it. `paid`: an earlier call brought it.
 * `unknown`: an earlier call may have been billed and the policy forbids to pay again. Throws ConflictError when the
 * attempt is no longer active or someone else opened the same receipt at this moment.
 */
export async function openReceipt(db: Db | Tx, call: OpenReceiptInput): Promise<OpenedReceipt> {
  return db.transaction(async (tx) => {
    const earlier = await lockReceipts(tx, call);
    const paid = earlier.findLast(({ status }) => status === 'succeeded');
    if (paid) return { state: 'paid', receipt: paid };
    await refuseUnlessActive(tx, call);
    for (const receipt of earlier) if (receipt.status === 'open') await markUnknown(tx, receipt);
    if (!mayIssue(call, earlier)) return { state: 'unknown' };
    return { state: 'open', receiptId: await issue(tx, call, earlier.length + 1) };
  });
}

function lockReceipts(tx: Tx, { generationId, purpose }: OpenReceiptInput): Promise<Receipt[]> {
  return tx
    .select()
    .from(providerCalls)
    .where(and(eq(providerCalls.generationId, generationId), eq(providerCalls.purpose, purpose)))
    .orderBy(asc(providerCalls.issue))
    .for('update');
}

/** Nobody waits for what an ended attempt would pay. */
async function refuseUnlessActive(tx: Tx, { generationId, attempt }: OpenReceiptInput) {
  const active = await tx
    .select({ id: generations.id })
    .from(generations)
    .where(and(eq(generations.id, generationId), isActiveAttempt(attempt)));
  if (active.length === 0) throw new ConflictError('This attempt of the generation is no longer active.');
}

/** A receipt left open: its process died between the call and the closing. */
async function markUnknown(tx: Tx, { id }: Receipt) {
  await tx
    .update(providerCalls)
    .set({ status: 'unknown', finishedAt: sql`now()` })
    .where(eq(providerCalls.id, id));
}

/** Unknown outcomes of earlier attempts don't count: asking for a retry is the user's leave to pay again. */
function mayIssue({ attempt, canReissue }: OpenReceiptInput, earlier: Receipt[]): boolean {
  const unknown = earlier.filter(
    (receipt) => receipt.attempt === attempt && (receipt.status === 'open' || receipt.status === 'unknown'),
  );
  return unknown.length === 0 || (unknown.length === 1 && canReissue);
}

async function issue(tx: Tx, call: OpenReceiptInput, number: number): Promise<string> {
  const { generationId, ownerId, attempt, purpose, capability, provider, model } = call;
  const [opened] = await tx
    .insert(providerCalls)
    .values({
      id: newId(),
      generationId,
      ownerId,
      attempt,
      purpose,
      capability,
      provider,
      model,
      issue: number,
    })
    .onConflictDoNothing()
    .returning({ id: providerCalls.id });
  if (!opened) throw new ConflictError(`The call “${purpose}” is being made already.`);
  return opened.id;
}
