import { lineAt } from './problem.mjs';
import { isTestFile } from './repository-files.mjs';

/** The one file of each package that lists the kinds. */
const registries = new Set([
  'packages/kinds/src/index.ts',
  'packages/jobs/src/pipelines/index.ts',
  'packages/sample/src/writers.ts',
  'apps/web/src/kinds/index.ts',
]);
// A model's capability has the same name, so only imports identify the kind.
const sharedWords = new Set(['image']);

/**
 * Finds places outside of a kind's rooms that name the kind. They should ask the kind instead.
 * @param {{ file: string, text: string }} source
 * @param {import('./read-imports.mjs').Import[]} imports of that source
 * @param {string[]} kinds
 * @returns {import('./problem.mjs').Problem[]}
 */
export function checkKindRooms({ file, text }, imports, kinds) {
  if (isTestFile(file) || registries.has(file)) return [];
  return kinds
    .filter((kind) => !file.split('/').includes(kind))
    .flatMap((kind) =>
      [
        ...imports.filter(({ specifier }) => specifier.split('/').includes(kind)),
        ...(sharedWords.has(kind) ? [] : namesIn(text, kind)).map((line) => ({ file, line })),
      ].map(({ line }) => ({
        file,
        line,
        message: `names the kind ${kind} outside its rooms: ask \`kinds[name]\``,
      })),
    );
}

/** The lines that contain the kind's name as a string. */
function namesIn(text, kind) {
  const name = new RegExp(`(['"\`])${kind}\\1`, 'g');
  return [...text.matchAll(name)].map((match) => lineAt(text, match.index));
}

/** @param {string[]} files every file of the repository */
export function listKinds(files) {
  return files.flatMap((file) => /^packages\/kinds\/src\/([^/]+)\/kind\.ts$/.exec(file)?.[1] ?? []);
}
