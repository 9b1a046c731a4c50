import { createExistingDatabase } from '@darkroom/db/testing';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { createHarness } from './harness';

const harness = await createHarness(await createExistingDatabase());
afterAll(() => harness.close());

const { generation, upload } = harness.callerOf();
const { items } = await generation.list({});
const byTitle = (title: string) => {
  const found = items.find((item) => item.title.startsWith(title));
  if (!found) throw new Error(`There is no “${title}”.`);
  return generation.byId({ id: found.id });
};

describe('a generation of an earlier version', () => {
  it('is listed with its final state', () => {
    expect(items.map(({ status }) => status).sort()).toEqual(
      ['canceled', 'failed', 'partially_succeeded', 'succeeded', 'succeeded', 'succeeded'].sort(),
    );
  });

  it('shows its website, with a page for each style', async () => {
    const { outputs, madeBy, finalCredits, input } = await byTitle('Warung Siti');
    expect(outputs.map(({ slot, path }) => [slot, path?.startsWith('/sites/')])).toEqual([
      ['bold', true],
      ['serene', true],
    ]);
    expect(outputs.every(({ previewPath, thumbhash }) => previewPath && thumbhash)).toBe(true);
    expect(madeBy.length).toBeGreaterThan(0);
    expect(finalCredits).toBe(4);
    expect(input).toMatchObject({ language: 'en', business: { name: 'Warung Siti' } });
  });

  it('shows its images and the chosen one', async () => {
    const { outputs, chosenSlot } = await byTitle('A paper boat');
    expect(outputs.map(({ path, width }) => [path?.startsWith('/assets/'), width])).toEqual([
      [true, 1024],
      [true, 1024],
    ]);
    expect(chosenSlot).toBe('image-2');
  });

  it('shows why it failed, and can be retried', async () => {
    const failed = items.find(({ status }) => status === 'failed');
    expect(failed?.error).toMatchObject({ code: 'refused', isRetryable: false });
    expect(await generation.retry({ id: failed?.id ?? '' })).toMatchObject({ status: 'queued', attempt: 2 });
  });

  it('shows its uploaded picture', async () => {
    const [row] = await harness.sql`
      select u.id, storage_key from uploads u join assets a on a.id = u.asset_id where thumbhash is null`;
    const picture = sharp({ create: { width: 30, height: 20, channels: 3, background: '#c02020' } });
    const bytes = await picture.jpeg().toBuffer();
    await harness.deps.storage.put(row?.storage_key, bytes, { mime: 'image/jpeg' });
    const [view] = await upload.byIds({ ids: [row?.id] });
    expect(view).toMatchObject({ id: row?.id, thumbhash: expect.stringMatching(/./) });
  });

  it('has its timeline without a gap', async () => {
    for (const { id } of items) {
      const { events, generation: view } = await generation.events({ id, after: 0 });
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
      expect(events.at(-1)?.seq).toBe(view.lastSeq);
    }
  });
});
