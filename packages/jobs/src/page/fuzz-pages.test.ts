import { expect, it } from 'vitest';
import { fuzzPages } from './testing/fuzz-pages';

it('makes every fuzzed page harmless, stable when cleaned again, and equal with scripts on', () => {
  expect(() => fuzzPages({ runs: 300, seed: 20_261_128 })).not.toThrow();
});
