import { createHash } from 'node:crypto';

export interface Random {
  /** From 0 up to 1. */
  next: () => number;
  between: (from: number, to: number) => number;
  pick: <Values extends readonly [unknown, ...unknown[]]>(values: Values) => Values[number];
}

/** The same numbers for the same seed, on every machine (mulberry32). */
export function createRandom(seed: string): Random {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0);
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
