import { expect, test } from 'vitest';
import { LaunchError } from './launch-error.mjs';
import { runOrFail, runQuietly } from './run-quietly.mjs';

const { env } = process;
const run = (code, options = {}) => runQuietly(process.execPath, ['-e', code], { env, ...options });
const runSurely = (code) =>
  runOrFail(process.execPath, ['-e', code], { env, failure: 'The pages could not be built:' });

test('returns all that a command said, and how it ended', async () => {
  const { code, output } = await run(`console.log('out'); console.error('err'); process.exitCode = 4;`);
  expect(code).toBe(4);
  expect(output.split('\n').toSorted()).toEqual(['', 'err', 'out']);
});

test('returns the whole of a long output', async () => {
  const { output } = await run(`process.stdout.write('x'.repeat(1_000_000))`);
  expect(output).toHaveLength(1_000_000);
});

test('counts a command that was killed as failed', async () => {
  expect(await run(`process.kill(process.pid, 'SIGKILL')`)).toMatchObject({ code: 1 });
});

test('says that a program is missing', async () => {
  const { code, output } = await runQuietly('/no/such/program', [], { env });
  expect(code).toBe(1);
  expect(output).toContain('ENOENT');
});

test('ends a command that is no longer wanted', async () => {
  const stopping = new AbortController();
  const running = run(`setInterval(() => {}, 1000)`, { signal: stopping.signal });
  stopping.abort(new Error('no longer wanted'));
  await expect(running).rejects.toThrow('no longer wanted');
});

test('returns the output of a command that must succeed', async () => {
  expect(await runSurely(`console.log('built')`)).toBe('built\n');
});

test('tells the person what failed, with the words of the command', async () => {
  const failing = runSurely(`console.error('  no space left  '); process.exit(1)`);
  await expect(failing).rejects.toThrow(new LaunchError('The pages could not be built:\nno space left'));
});
