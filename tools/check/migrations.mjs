import fs from 'node:fs/promises';
import path from 'node:path';
import { runQuietly } from '../lib/run-quietly.mjs';

const migrationsDir = 'packages/db/drizzle';
const schema = 'packages/db/src/schema/index.ts';

/**
 * Finds schema changes without a migration: generates one beside a copy of the committed ones and looks for a new file.
 * @param {{ root: string, env: NodeJS.ProcessEnv, signal?: AbortSignal }} options
 * @returns {Promise<import('./problem.mjs').Problem[]>}
 */
export async function checkMigrations({ root, env, signal }) {
  const dir = `.data/check-migrations-${process.pid}`;
  const copy = path.join(root, dir, 'drizzle');
  try {
    await fs.cp(path.join(root, migrationsDir), copy, { recursive: true });
    const config = `import config from '../../drizzle.config';\nexport default { ...config, out: './${dir}/drizzle' };\n`;
    await fs.writeFile(path.join(root, dir, 'drizzle.config.ts'), config);
    const before = await fs.readdir(copy);
    const kit = path.join(root, 'node_modules/drizzle-kit/bin.cjs');
    const args = [kit, 'generate', '--config', `${dir}/drizzle.config.ts`];
    const { code, output } = await runQuietly(process.execPath, args, { env, cwd: root, signal });
    const added = (await fs.readdir(copy)).filter((name) => !before.includes(name));
    if (code === 0 && added.length === 0 && !output.includes('Error')) return [];
    const detail = added.length > 0 ? '' : ` (${reasonIn(output)})`;
    return [
      {
        file: schema,
        line: 1,
        message: `the migrations differ from the schema${detail}: run pnpm db:generate`,
      },
    ];
  } finally {
    await fs.rm(path.join(root, dir), { recursive: true, force: true });
  }
}

const reasonIn = (output) => (/^.*Error.*$/m.exec(output)?.[0] ?? output).trim();
