import { createHash } from 'node:crypto';

type Options = readonly [unknown, ...unknown[]];

export interface Random {
  /** From 0 up to 1. */
  next: () => number;
  between: (from: number, to: number) => number;
  pick: <Values extends Options>(values: Values) => Values[number];
}

/** The same numbers for the same seed, on every machine (mulberry32). */
export function createRandom(seed: string): Random {
  let state = seedOf(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (from, to) => from + next() * (to - from),
    pick: (values) => values[Math.floor(next() * values.length)] ?? values[0],
  };
}

/** One of the options for each question, whatever else is asked in between: the same for the same seed. */
export type Picker = <Values extends Options>(question: string, values: Values) => Values[number];

export function createPicker(seed: string): Picker {
  return (question, values) => createRandom(`${seed}/${question}`).pick(values);
}

/** A whole number of 32 bits that stands for a text. */
export function seedOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32LE(0);
}
