import { expect, it } from 'vitest';
import { fuzzPages } from './testing/fuzz-pages';

it('makes every page of the fuzzer harmless, the same page when cleaned again, and the same page with scripts on', () => {
  expect(() => fuzzPages({ runs: 300, seed: 20_261_128 })).not.toThrow();
});
