import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Work } from '../attempt/work';
import { definePipeline } from './pipeline';

const cards = definePipeline({
  kind: {
    input: z.object({ words: z.array(z.string()).default(['none']) }),
    result: z.object({ text: z.string() }),
  },
  plan: z.object({ words: z.array(z.string()) }),
  made: z.object({ letters: z.number() }),
  piece: z.object({ slot: z.string(), letters: z.number() }),
  analyze: async ({ input }) => ({ words: input.words }),
  parts: ({ words }) => words.map((word) => ({ key: word, slot: `card-${word}` })),
  generate: async (_, __, part) => ({ letters: part.length }),
  postProcess: async (_, __, { key, made }) => ({
    slot: key,
    letters: Object.values(made).reduce((sum, { letters }) => sum + letters, 0),
  }),
  validate: async (_, __, { key, piece }) => ({ piece, assetId: key }),
  save: async (_, __, pieces) => ({ text: Object.keys(pieces).join(' ') }),
});

/** A pipeline reads only the input of its work here. */
const workOn = (input: unknown) => ({ input }) as Work<unknown>;
const plan = { words: ['ab', 'cde'] };

describe('a pipeline', () => {
  it('hands its plan and its parts to the engine', async () => {
    const { plan: made, parts } = await cards.analyze(workOn(plan));
    expect(made).toEqual(plan);
    expect(parts).toEqual([
      { key: 'ab', slot: 'card-ab' },
      { key: 'cde', slot: 'card-cde' },
    ]);
  });

  it('reads the stored input by its kind', async () => {
    expect((await cards.analyze(workOn({}))).plan).toEqual({ words: ['none'] });
    await expect(cards.analyze(workOn({ words: 'ab' }))).rejects.toThrow(z.ZodError);
  });

  it('works on with what the engine has kept', async () => {
    const made = { ab: { letters: 2 }, cde: { letters: 3 } };
    const piece = await cards.postProcess(workOn(plan), plan, { key: 'card', made });
    expect(piece).toEqual({ slot: 'card', letters: 5 });
    const valid = await cards.validate(workOn(plan), plan, { key: 'card', piece });
    expect(valid).toEqual({ piece, assetId: 'card' });
    expect(await cards.save(workOn(plan), plan, { card: valid.piece })).toEqual({ text: 'card' });
  });

  it.each([
    ['a plan', () => cards.generate(workOn(plan), { words: 4 }, 'ab')],
    [
      'a part',
      () => cards.postProcess(workOn(plan), plan, { key: 'card', made: { ab: { letters: 'two' } } }),
    ],
    ['a piece', () => cards.validate(workOn(plan), plan, { key: 'card', piece: { slot: 'card' } })],
    [
      'one piece of several',
      () => cards.save(workOn(plan), plan, { good: { slot: 'a', letters: 1 }, bad: {} }),
    ],
  ])('refuses %s that has lost its shape', async (_, step) => {
    await expect((async () => step())()).rejects.toThrow(z.ZodError);
  });

  it('stores no result that its kind cannot read', async () => {
    const broken = definePipeline({
      kind: { input: z.object({}), result: z.object({ text: z.string().min(1) }) },
      plan: z.object({}),
      made: z.object({}),
      piece: z.object({}),
      analyze: async () => ({}),
      parts: () => [],
      generate: async () => ({}),
      postProcess: async () => ({}),
      validate: async () => ({ piece: {}, assetId: 'a' }),
      save: async () => ({ text: '' }),
    });
    await expect(broken.save(workOn({}), {}, {})).rejects.toThrow(z.ZodError);
  });
});
