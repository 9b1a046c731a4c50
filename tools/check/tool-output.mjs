import path from 'node:path';

/** `prettier --list-different`: one path per line. @returns {import('./problem.mjs').Problem[]} */
export function readPrettier(output) {
  const problem = (line) => {
    const failed = /^\[error\] (\S+?): (.+?)(?: \((\d+):\d+\))?$/.exec(line);
    if (failed) return { file: failed[1], line: Number(failed[3] ?? 1), message: failed[2] };
    return { file: line, line: 1, message: 'is not formatted: run pnpm format' };
  };
  const isFrame = (line) => /^\[error\]\s*($|>?\s*\d* *\|)/.test(line);
  return lines(output)
    .filter((line) => !isFrame(line) && !line.startsWith('[warn]'))
    .map(problem);
}

/** `oxlint -f unix`. @returns {import('./problem.mjs').Problem[]} */
export function readOxlint(output) {
  return lines(output).flatMap((line) => {
    const match = /^(.+?):(\d+):\d+: (.+)$/.exec(line);
    return match ? [{ file: match[1], line: Number(match[2]), message: match[3] }] : [];
  });
}

/**
 * `tsc --pretty false`. Its paths start at its working directory.
 * @returns {import('./problem.mjs').Problem[]}
 */
export function readTypeScript(output, dir) {
  return lines(output).flatMap((line) => {
    const match = /^(.+?)\((\d+),\d+\): error (TS\d+: .+)$/.exec(line);
    if (match) return [{ file: path.posix.join(dir, match[1]), line: Number(match[2]), message: match[3] }];
    const general = /^error (TS\d+: .+)$/.exec(line);
    return general ? [{ file: path.posix.join(dir, 'tsconfig.json'), line: 1, message: general[1] }] : [];
  });
}

/**
 * `knip --reporter json`: per file what nothing uses (or what is used undeclared), by kind.
 * @param {string} output
 * @returns {import('./problem.mjs').Problem[]}
 */
export function readKnip(output) {
  if (!output.startsWith('{')) return [];
  return JSON.parse(output).issues.flatMap(({ file, ...kinds }) =>
    Object.entries(kinds).flatMap(([kind, found]) =>
      found.flat().map(({ name, line = 1 }) => ({ file, line, message: knipMessage(kind, name) })),
    ),
  );
}

const knipMessages = {
  files: () => 'no file uses this one: delete it, or name it as an entry in knip.json',
  exports: (name) => `no other file uses ${name}: drop its export, or delete it`,
  types: (name) => `no other file uses the type ${name}: drop its export, or delete it`,
  dependencies: (name) => `nothing uses the dependency ${name}: remove it`,
  devDependencies: (name) => `nothing uses the dependency ${name}: remove it`,
  unlisted: (name) => `${name} is used without being declared in package.json`,
};

const knipMessage = (kind, name) => knipMessages[kind]?.(name) ?? `knip reports ${name} (${kind})`;

const lines = (output) =>
  output
    .split('\n')
    .map((line) => line.trimEnd())
    .filter(Boolean);
