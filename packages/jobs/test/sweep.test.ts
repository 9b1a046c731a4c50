import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteGeneration } from '@darkroom/db/generation/delete-generation';
import { findGeneration } from '@darkroom/db/generation/find-generation';
import { getGeneration } from '@darkroom/db/generation/get-generation';
import { requestCancel } from '@darkroom/db/generation/request-cancel';
import { purgeDeleted } from '../src/functions/purge-generations';
import { expireOverdue, resendStuck, sendUnsent } from '../src/functions/sweep-generations';
import { createOnly, isOver, startHarness, submit, until, type Harness } from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.stop());

describe('the sweep', () => {
  it('sends accepted generations that were never sent, but not those being sent now', async () => {
    const lost = await createOnly(harness.deps, 'image', { prompt: 'Lost on the way' });
    const fresh = await createOnly(harness.deps, 'image', { prompt: 'Just accepted' });
    await harness.sql`update generations set queued_at = now() - interval '1 minute' where id = ${lost.id}`;
    expect(await sendUnsent(harness.deps)).toBe(1);
    expect(await until(harness, lost.id, isOver)).toMatchObject({ status: 'succeeded' });
    expect(await getGeneration(harness.db, { id: fresh.id })).toMatchObject({
      status: 'queued',
      sentAt: null,
    });
    await requestCancel(harness.db, fresh);
  });

  it('sends an event again that reached the engine before a worker registered', async () => {
    const { id } = await createOnly(harness.deps, 'image', { prompt: 'Told too early' });
    await harness.sql`update generations set queued_at = now() - interval '5 minutes',
      sent_at = now() - interval '3 minutes' where id = ${id}`;
    expect(await sendUnsent(harness.deps)).toBe(1);
    expect(await until(harness, id, isOver)).toMatchObject({ status: 'succeeded', attempt: 1 });
  });

  it('restarts a run that the engine has lost', async () => {
    const { id } = await createOnly(harness.deps, 'image', { prompt: 'Forgotten' });
    await harness.sql`update generations set status = 'processing', heartbeat_at = now() - interval '16 minutes',
      sent_at = now() - interval '20 minutes' where id = ${id}`;
    expect(await resendStuck(harness.deps)).toBe(1);
    expect(await until(harness, id, isOver)).toMatchObject({ status: 'succeeded' });
  });

  it('cancels a lost run with a cancel request', async () => {
    const { id } = await createOnly(harness.deps, 'image', { prompt: 'Forgotten and canceled' });
    await harness.sql`update generations set status = 'processing', heartbeat_at = now() - interval '16 minutes',
      sent_at = now(), cancel_requested_at = now() where id = ${id}`;
    await resendStuck(harness.deps);
    expect(await getGeneration(harness.db, { id })).toMatchObject({ status: 'canceled' });
  });

  it('expires a generation after a day, with a sentence', async () => {
    const { id } = await createOnly(harness.deps, 'image', { prompt: 'Too old' });
    await harness.sql`update generations set queued_at = now() - interval '25 hours' where id = ${id}`;
    expect(await expireOverdue(harness.deps)).toBe(1);
    expect(await getGeneration(harness.db, { id })).toMatchObject({
      status: 'expired',
      error: { code: 'expired' },
    });
  });
});

describe('the purge', () => {
  it('removes generations deleted a week ago with their files, and keeps those that can be restored', async () => {
    const [old, recent] = await Promise.all(
      ['Old', 'Recent'].map(async (prompt) => {
        const { id } = await submit(harness, 'image', { prompt: `${prompt} picture` });
        await deleteGeneration(harness.db, await until(harness, id, isOver));
        return { id };
      }),
    );
    await harness.sql`update generations set deleted_at = now() - interval '8 days' where id = ${old!.id}`;
    const [asset] = await harness.sql`select storage_key from assets where generation_id = ${old!.id}`;
    expect(await purgeDeleted(harness.deps)).toBe(1);
    const [left] =
      await harness.sql`select count(*)::int as count from generations where id in ${harness.sql([old!.id, recent!.id])}`;
    expect(left).toMatchObject({ count: 1 });
    await expect(harness.deps.storage.get(asset!.storage_key)).rejects.toThrow();
    expect(await findGeneration(harness.db, { id: recent!.id })).toBeNull();
  });
});
