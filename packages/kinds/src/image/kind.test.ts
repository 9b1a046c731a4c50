import { describe, expect, it } from 'vitest';
import { image } from './kind';

const id = '0197a3c4-0000-7000-8000-000000000000';

describe('an image', () => {
  it.each([
    [{ count: 0 }, /at least one/],
    [{ count: 5 }, /at most 4/],
    [{ count: 1.5 }, /how many/],
    [{ aspectRatio: '7:3' }, /listed shapes/],
    [{ references: Array.from({ length: 15 }, () => crypto.randomUUID()) }, /at most 14/],
    [{ references: ['x'] }, /not known/],
  ])('refuses %j with a sentence', (wrong, sentence) => {
    const parsed = image.request.safeParse({ prompt: 'A boat', ...wrong });
    expect(parsed.error?.issues[0]?.message).toMatch(sentence);
  });

  it('has one slot and costs one credit for each image asked for', async () => {
    const read = await image.read({ prompt: 'A boat', count: 2, references: [id] });
    expect(read).toMatchObject({
      title: 'A boat',
      slots: [{ key: 'image-1' }, { key: 'image-2' }],
      quote: { credits: 2 },
      uploads: [{ id, path: ['references', 0] }],
    });
  });

  it('names each delivered picture after its slot', () => {
    const picture = { slot: 'image-1', assetId: id, mime: 'image/jpeg', width: 1, height: 1 };
    expect(image.deliverables({ images: [picture], madeBy: [] })).toEqual([
      { slot: 'image-1', path: 'image-1.jpg', assetId: id, role: 'picture' },
    ]);
    expect(image.deliverables({ pages: [] })).toEqual([]);
    expect(image.deliverables(null)).toEqual([]);
  });
});
