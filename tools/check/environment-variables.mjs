import { lineAt } from './problem.mjs';
import { isTestFile } from './repository-files.mjs';

/** The system, Node or Next sets these, never an operator. */
const notOurs = new Set(['AWS_EXECUTION_ENV', 'HOME', 'NEXT_RUNTIME', 'NODE_ENV', 'PATH', 'TMPDIR']);
const name = '[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|PORT|HOST';
const ofProperty = new RegExp(`\\benv\\.(${name}|[A-Z]+)\\b`, 'g');
const ofPattern = /\{([^{}]*)\}\s*=\s*(?:process\.)?env\b/g;
const ofSchema = new RegExp(`^\\s+(${name}):|'(${name})'`, 'gm');

/**
 * The environment variables that a source reads, with their lines.
 * @param {{ file: string, text: string }} source
 * @returns {{ variable: string, line: number }[]}
 */
export function variablesReadIn({ file, text }) {
  const found = [...text.matchAll(ofProperty)].map(({ 1: variable, index }) => ({ variable, index }));
  for (const { 1: pattern, index } of text.matchAll(ofPattern)) {
    for (const [variable] of pattern.matchAll(new RegExp(`\\b(?:${name})\\b`, 'g')))
      found.push({ variable, index });
  }
  if (file.endsWith('/env.ts')) {
    for (const { 1: key, 2: literal, index } of text.matchAll(ofSchema))
      found.push({ variable: key ?? literal, index });
  }
  return found
    .filter(({ variable }) => !notOurs.has(variable))
    .map(({ variable, index }) => ({ variable, line: lineAt(text, index) }));
}

/**
 * Finds variables that code reads without an explanation, and explained variables that no code reads.
 * @param {{ file: string, text: string }[]} sources
 * @param {string} example the text of `.env.example`
 * @returns {import('./problem.mjs').Problem[]}
 */
export function checkVariables(sources, example) {
  const explained = [...example.matchAll(/^(?:# )?([A-Z][A-Z0-9_]*)=/gm)];
  const names = new Set(explained.map((match) => match[1]));
  const read = sources
    .filter(({ file }) => !isTestFile(file))
    .flatMap((source) => variablesReadIn(source).map((found) => ({ ...found, file: source.file })));
  const readNames = new Set(read.map(({ variable }) => variable));
  return [
    ...read
      .filter(({ variable }) => !names.has(variable))
      .map(({ file, line, variable }) => ({
        file,
        line,
        message: `reads ${variable}, which .env.example does not explain`,
      })),
    ...explained
      .filter((match) => !readNames.has(match[1]))
      .map((match) => ({
        file: '.env.example',
        line: lineAt(example, match.index),
        message: `explains ${match[1]}, which nothing reads`,
      })),
  ];
}
