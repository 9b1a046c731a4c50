import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const survive = fileURLToPath(new URL('./survive-connection-errors.ts', import.meta.url));

/** Runs a process in which `fault` happens. The process exits with 0 if it survives. */
async function run(fault: string) {
  const code = `
    import { surviveConnectionErrors } from ${JSON.stringify(survive)};
    const write = (details, text) => console.log(text, String(details.err));
    surviveConnectionErrors({ error: write, fatal: write });
    setTimeout(() => process.exit(0), 100);
    ${fault}`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code]);
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  const [exitCode] = await once(child, 'close');
  return { exitCode, output };
}

it.each([
  ['a lost connection', `Promise.reject(Object.assign(new Error('gone'), { code: 'CONNECTION_CLOSED' }));`],
  [
    'a wrapped one',
    `Promise.reject(new Error('Failed query', { cause: Object.assign(new Error('gone'), { code: '57P01' }) }));`,
  ],
  [
    'a reset socket',
    `setImmediate(() => { throw Object.assign(new Error('gone'), { code: 'ECONNRESET' }); });`,
  ],
  [
    'an error of the driver',
    `setImmediate(() => { throw Object.assign(new TypeError('null'), { stack: 'TypeError: null\\n    at nextWrite (/node_modules/postgres/src/connection.js:255:22)' }); });`,
  ],
])('survives %s that nothing handles, and logs it', async (_, fault) => {
  const { exitCode, output } = await run(fault);
  expect(output).toContain('the process goes on');
  expect(exitCode).toBe(0);
});

it.each([
  ['an unknown error', `setImmediate(() => { throw new Error('unknown'); });`],
  ['an unknown rejection', `Promise.reject(new TypeError('unknown'));`],
])('ends with %s, and logs it', async (_, fault) => {
  const { exitCode, output } = await run(fault);
  expect(output).toContain('The process ends with an unexpected error');
  expect(exitCode).toBe(1);
});
