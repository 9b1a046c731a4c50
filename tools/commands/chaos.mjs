import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { attack } from '../chaos/attacks.mjs';
import { submitUntil } from '../chaos/load.mjs';
import { startPaidProvider } from '../chaos/paid-provider.mjs';
import { createRandom } from '../chaos/random.mjs';
import { judge } from '../chaos/verdict.mjs';
import { build } from '../lib/build.mjs';
import { readEnvironment } from '../lib/environment.mjs';
import { install } from '../lib/install.mjs';
import { dataDir, fromRoot } from '../lib/paths.mjs';
import { startStack } from '../lib/stack.mjs';

const settleMs = 300_000;
/** Launcher messages about our own attacks, and about processes that wait for an attacked one. */
const asked = /SIGKILL|SIGTERM| (?:no longer )?waits\b/;

/**
 * Kills the product's processes at random while it calls a provider that keeps books, then compares. `--kills` is the number
 * of kills (20), `--seed` selects them (1). Exits with 1 when anything is lost, stuck, paid twice or reported wrongly.
 * @param {string[]} args
 * @param {AbortSignal} signal
 */
export async function run(args, signal) {
  const { values } = parseArgs({
    args,
    options: { kills: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
  });
  const env = readEnvironment();
  await install(env, signal);
  await build(env, signal);
  const dir = path.join(dataDir, `chaos-${process.pid}`);
  const provider = await startPaidProvider(createRandom(Number(values.seed) + 1));
  const { DATABASE_URL: _database, ...ownEnv } = env;
  const troubles = [];
  const stack = await startStack({
    dataDir: dir,
    env: { ...ownEnv, ...provider.env, STORAGE_DIR: path.join(dir, 'storage') },
    signal,
    onTrouble: (text) => troubles.push(text),
    onGivenUp: (error) => troubles.push(`given up: ${error.message}`),
  });
  try {
    const plan = { kills: Number(values.kills), seed: Number(values.seed) };
    const { faults, figures, attacks } = await storm({ stack, provider, plan, signal });
    const unasked = troubles.filter((text) => !asked.test(text.split('\n', 1)[0]));
    return report({ faults: { ...faults, 'end that nobody asked for': unasked }, figures, attacks });
  } finally {
    await stack.stop();
    provider.stop();
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

async function storm({ stack, provider, plan, signal }) {
  const postgres = createRequire(fromRoot('packages/db/package.json'))('postgres');
  const sql = postgres(stack.databaseUrl, { max: 1, onnotice: () => {} });
  const attacks = new Map();
  const isOver = new AbortController();
  try {
    const load = { webUrl: stack.webUrl, random: createRandom(plan.seed + 2), signal: isOver.signal };
    const submitting = submitUntil(load);
    await attack({
      ...{ stack, signal, kills: plan.kills, random: createRandom(plan.seed) },
      cutConnections: () =>
        sql`select pg_terminate_backend(pid) from pg_stat_activity
          where usename = current_user and pid <> pg_backend_pid()`,
      onAttack: (name) => attacks.set(name, (attacks.get(name) ?? 0) + 1),
    });
    isOver.abort();
    const submitted = await submitting;
    await untilSettled(sql);
    const { webUrl } = stack;
    return { ...(await judge({ sql, webUrl, ...submitted, books: provider.books })), attacks };
  } finally {
    isOver.abort();
    await sql.end();
  }
}

/** A generation that still runs after the bound is reported as stuck. */
async function untilSettled(sql) {
  const deadline = Date.now() + settleMs;
  while (Date.now() < deadline) {
    const [row] =
      await sql`select count(*)::int as active from generations where status in ('queued', 'processing')`.catch(
        () => [{ active: 1 }],
      );
    if (row.active === 0) return;
    await delay(500);
  }
}

function report({ faults, figures, attacks }) {
  for (const [name, count] of [...attacks].sort()) console.log(`${String(count).padStart(6)}  ${name}`);
  console.log();
  for (const [name, count] of Object.entries(figures)) console.log(`${String(count).padStart(6)}  ${name}`);
  console.log();
  for (const [name, found] of Object.entries(faults)) {
    console.log(`${String(found.length).padStart(6)}  ${name}`);
    for (const text of found.slice(0, 10))
      console.log(`          ${text.split('\n').slice(0, 4).join(' | ')}`);
  }
  return Object.values(faults).every((found) => found.length === 0) ? 0 : 1;
}
