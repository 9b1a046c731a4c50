import { lineAt } from './problem.mjs';

/** Words that once stood for the same thing as another one, with the word that stayed: see docs/words.md. */
const dropped = {
  news: 'events',
  aMoment: 'a condition to wait for',
  lab: 'harness',
  enterStep: 'startStep',
  beginGeneration: 'startGeneration',
  beginAttempt: 'startAttempt',
  completeOutput: 'finishOutput',
  settleAnswer: 'storeAnswer',
  stage: 'step',
};
const names = new RegExp(`\\b(${Object.keys(dropped).join('|')})\\b`, 'g');

/**
 * The places where a dropped word has come back.
 * @param {{ file: string, text: string }} source
 * @returns {import('./problem.mjs').Problem[]}
 */
export function checkWords({ file, text }) {
  return [...text.matchAll(names)].map(({ 1: word, index }) => ({
    file,
    line: lineAt(text, index),
    message: `says ${word}: the word is ${dropped[word]} (docs/words.md)`,
  }));
}
