import { expect, it } from 'vitest';
import { billingSentence } from './billing';

it.each([
  [0, 0, 'Nothing was charged for this attempt.'],
  [1, 0, 'The provider bills 1 request of this attempt.'],
  [3, 0, 'The provider bills 3 requests of this attempt.'],
  [0, 1, '1 request without an answer may be billed.'],
  [2, 1, 'The provider bills 2 requests of this attempt. 1 request without an answer may be billed too.'],
])('says what %i billed requests and %i without an answer cost', (billed, mayBeBilled, sentence) => {
  expect(billingSentence({ billed, mayBeBilled })).toBe(sentence);
});
