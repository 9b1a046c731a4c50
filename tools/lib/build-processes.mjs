import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fromRoot } from './paths.mjs';
import { withProgress } from './progress.mjs';
import { hashSources } from './sources.mjs';
import { isStamped, writeStamp } from './stamp.mjs';

/** The entry files of processes, by package: `src/<name>.ts` becomes `dist/<name>.mjs`. */
const processes = {
  db: ['migrate-process'],
  engine: ['main'],
  jobs: ['worker', 'page/page-process'],
  pictures: ['picture-process'],
};

/** The file that runs in production. @param {keyof typeof processes} name @param {string} entry */
export const builtFile = (name, entry) => `packages/${name}/dist/${entry}.mjs`;

/** Bundles the processes unless their sources are unchanged since the last build. @param {AbortSignal} [signal] */
export async function buildProcesses(signal) {
  const stamp = fromRoot('packages/jobs/dist/.stamp');
  const key = hashSources(['packages', 'pnpm-lock.yaml', 'tools/lib/build-processes.mjs']);
  if (isStamped(stamp, key)) return;
  await withProgress('Building the worker and the engine', async () => {
    // Imported late: the packages are installed only now.
    const { build, stop } = await import('esbuild');
    for (const [name, entries] of Object.entries(processes)) await bundle(build, { name, entries });
    // Otherwise esbuild's own process would stay, with everything it has read.
    await stop();
  });
  signal?.throwIfAborted();
  writeStamp(stamp, key);
}

async function bundle(build, { name, entries }) {
  const dir = fromRoot('packages', name);
  fs.rmSync(path.join(dir, 'dist'), { recursive: true, force: true });
  await build({
    absWorkingDir: dir,
    entryPoints: Object.fromEntries(entries.map((entry) => [entry, `src/${entry}.ts`])),
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    sourcemap: 'linked',
    sourcesContent: false,
    // sharp loads native code from its own folder.
    external: ['sharp'],
    // CommonJS packages call `require`.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    plugins: [keepOwnAddress],
    logLevel: 'warning',
  });
}

/** Lets a bundled module find the files beside its source: migrations, SQL, data of libraries. */
const keepOwnAddress = {
  name: 'keep-own-address',
  setup(build) {
    build.onLoad({ filter: /\.(?:m?js|ts)$/ }, ({ path: file }) => {
      const text = fs.readFileSync(file, 'utf8');
      if (!text.includes('import.meta.')) return null;
      const contents = text
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href))
        .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)));
      return { contents, loader: file.endsWith('.ts') ? 'ts' : 'js' };
    });
  },
};
