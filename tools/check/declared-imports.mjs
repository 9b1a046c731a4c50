import { isBuiltin } from 'node:module';
import { splitSpecifier } from './read-imports.mjs';
import { isTestFile, packageOf } from './repository-files.mjs';

const providedByNext = new Set(['server-only', 'client-only']);

/**
 * Finds imports that the package's own manifest does not name. Runtime code needs them in `dependencies`; tests, types and
 * configuration may use `devDependencies`.
 * @param {import('./read-imports.mjs').Import[]} imports
 * @param {(dir: string) => { name: string, dependencies?: object, devDependencies?: object }} readManifest by directory
 * @returns {import('./problem.mjs').Problem[]}
 */
export function checkDeclared(imports, readManifest) {
  return imports.flatMap(({ file, line, specifier, isTypeOnly }) => {
    const split = splitSpecifier(specifier);
    if (!split || isBuiltin(specifier)) return [];
    const dir = packageOf(file)?.dir ?? '.';
    const { name, dependencies = {}, devDependencies = {} } = readManifest(dir);
    const { packageName } = split;
    if (packageName === name || packageName in dependencies || providedByNext.has(packageName)) return [];
    const isDevelopment = isTypeOnly || isTestFile(file) || dir === '.' || !file.startsWith(`${dir}/src/`);
    const typesName = `@types/${packageName}`;
    if (isDevelopment && (packageName in devDependencies || typesName in devDependencies)) return [];
    const field = isDevelopment ? 'devDependencies' : 'dependencies';
    const manifest = dir === '.' ? 'package.json' : `${dir}/package.json`;
    return [
      {
        file,
        line,
        message: `imports ${packageName}, which ${manifest} does not name: add it to its ${field}`,
      },
    ];
  });
}
