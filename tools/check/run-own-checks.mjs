import fs from 'node:fs';
import path from 'node:path';
import { checkDeclared } from './declared-imports.mjs';
import { checkDocument } from './document-paths.mjs';
import { checkWords } from './dropped-words.mjs';
import { checkVariables } from './environment-variables.mjs';
import { checkFolderCycles } from './folder-cycles.mjs';
import { checkKindRooms, listKinds } from './kind-rooms.mjs';
import { checkLockfile } from './lockfiles.mjs';
import { checkCycles } from './package-cycles.mjs';
import { checkDirections } from './package-directions.mjs';
import { readImports } from './read-imports.mjs';
import { listFiles } from './repository-files.mjs';

const lockfiles = ['pnpm-lock.yaml', 'tools/bootstrap/package-lock.json'];
const isDocument = (file) => /^(README|AGENTS|CONTRIBUTING)\.md$|^docs\/.*\.md$/.test(file);
const isSource = (file) => /\.(ts|tsx|mts|mjs)$/.test(file) && !file.endsWith('.d.ts');
const readsVariables = (file) =>
  isSource(file) && /^(packages\/[^/]+\/src|apps|tools\/(lib|commands))\//.test(file);
// The sample writes for shops, which have news and labs.
const isOwnProse = (file) => isSource(file) && /^(packages\/(?!sample)|apps|e2e)/.test(file);
const isProductSource = (file) => isSource(file) && /^(packages|apps)\//.test(file);

/**
 * Runs the checks that need only the files.
 * @param {string} root
 * @returns {import('./problem.mjs').Problem[]}
 */
export function runOwnChecks(root) {
  const texts = new Map();
  // Several checks look at the same file.
  const read = (file) => {
    if (!texts.has(file)) texts.set(file, fs.readFileSync(path.join(root, file), 'utf8'));
    return texts.get(file);
  };
  const files = listFiles(root);
  const imports = files.filter(isSource).flatMap((file) => readImports(file, read(file)));
  const kinds = listKinds(files);
  const manifests = new Map();
  const readManifest = (dir) => {
    if (!manifests.has(dir)) manifests.set(dir, JSON.parse(read(path.posix.join(dir, 'package.json'))));
    return manifests.get(dir);
  };
  return [
    ...checkDirections(imports),
    ...checkDeclared(imports, readManifest),
    ...checkCycles(imports),
    ...checkVariables(
      files.filter(readsVariables).map((file) => ({ file, text: read(file) })),
      read('.env.example'),
    ),
    ...checkFolderCycles(imports),
    ...files.filter(isProductSource).flatMap((file) =>
      checkKindRooms(
        { file, text: read(file) },
        imports.filter((found) => found.file === file),
        kinds,
      ),
    ),
    ...files.filter(isOwnProse).flatMap((file) => checkWords({ file, text: read(file) })),
    ...files.filter(isDocument).flatMap((file) => checkDocument({ file, text: read(file) }, files)),
    ...lockfiles.flatMap((file) => checkLockfile({ file, text: read(file) })),
  ];
}
