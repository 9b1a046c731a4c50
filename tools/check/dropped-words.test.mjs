import { expect, test } from 'vitest';
import { checkWords } from './dropped-words.mjs';

test('finds a word that was dropped, and names the one that stayed', () => {
  expect(checkWords({ file: 'a.ts', text: '\nawait enterStep(db);' })).toEqual([
    { file: 'a.ts', line: 2, message: 'says enterStep: the word is startStep (docs/words.md)' },
  ]);
});

test('takes words as wholes', () => {
  expect(checkWords({ file: 'a.ts', text: 'label; newsletter; centerStep' })).toEqual([]);
});
