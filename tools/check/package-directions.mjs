import path from 'node:path';
import { splitSpecifier } from './read-imports.mjs';
import { isTestFile, packageOf } from './repository-files.mjs';

const scope = '@darkroom/';

/** The imports of our own that each package may use: a whole package, or one sub-path of it. */
const allowed = {
  kinds: [],
  ai: ['pictures'],
  sample: ['ai', 'kinds', 'pictures'],
  storage: [],
  engine: [],
  'process-pool': [],
  pictures: ['process-pool'],
  db: ['kinds'],
  assets: ['db', 'pictures', 'storage'],
  jobs: ['assets', 'db', 'ai', 'kinds', 'pictures', 'process-pool', 'sample', 'storage'],
  api: [
    'assets',
    'db',
    'kinds',
    'pictures',
    'process-pool',
    'storage',
    'jobs/client',
    'jobs/events',
    'jobs/active-providers',
    'jobs/allowed-hosts',
    'jobs/log',
    'jobs/redact-output',
  ],
  web: ['api', 'kinds'],
};

const exceptions = { 'apps/web/src/app/api/inngest/route.ts': ['jobs'] };

/**
 * @param {import('./read-imports.mjs').Import[]} imports
 * @returns {import('./problem.mjs').Problem[]}
 */
export function checkDirections(imports) {
  return imports.flatMap((found) => {
    const from = packageOf(found.file);
    if (!from) return [];
    const problem = found.specifier.startsWith('.') ? judgeRelative(found, from) : judgePackage(found, from);
    return problem ? [{ file: found.file, line: found.line, message: problem }] : [];
  });
}

function judgeRelative({ file, specifier }, from) {
  const target = path.posix.join(path.posix.dirname(file), specifier);
  const to = packageOf(`${target}/`);
  if (to?.dir === from.dir) return null;
  if (!to) return `leaves ${from.dir} by path: a package imports its own files and what its manifest names`;
  return `reaches into packages/${to.name} by path: import a sub-path of ${scope}${to.name} instead`;
}

function judgePackage({ file, specifier }, from) {
  const split = splitSpecifier(specifier);
  if (!split?.packageName.startsWith(scope)) return null;
  const target = [split.packageName.slice(scope.length), split.subPath].filter(Boolean).join('/');
  if (target.startsWith(`${from.name}/`) || target === from.name) return null;
  if (/\/testing(\/|$)/.test(target)) {
    return isTestFile(file)
      ? null
      : `imports ${specifier}, which is for tests: use what ${from.name} may import, ${listAllowed(from.name)}`;
  }
  const permitted = [...(allowed[from.name] ?? []), ...(exceptions[file] ?? [])];
  if (permitted.some((entry) => target === entry || target.startsWith(`${entry}/`))) return null;
  return `${from.name} may not import ${specifier}: ${hint(from.name, target)}`;
}

function hint(from, target) {
  const [name] = target.split('/');
  const subPaths = (allowed[from] ?? []).filter((entry) => entry.startsWith(`${name}/`));
  if (subPaths.length > 0) return `use ${subPaths.map((entry) => scope + entry).join(' or ')}`;
  return `it may import ${listAllowed(from)}`;
}

function listAllowed(from) {
  const names = (allowed[from] ?? []).map((entry) => scope + entry);
  return names.length > 0 ? names.join(', ') : 'none of our packages (npm packages and its own files only)';
}
