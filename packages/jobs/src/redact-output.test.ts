import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const secret = 'a-secret-of-no-shape';
const file = fileURLToPath(new URL('redact-output.ts', import.meta.url));

function outputOf(code: string) {
  const program = `
    import { redactOutput } from ${JSON.stringify(file)};
    redactOutput(process.env);
    const secret = process.env.SOME_API_KEY;
    ${code}`;
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', program],
    { env: { PATH: process.env.PATH, SOME_API_KEY: secret }, encoding: 'utf8' },
  );
  return { status, output: stdout + stderr };
}

it.each([
  [
    'prints',
    'console.log({ secret }); console.error(new Error(secret)); process.stdout.write(secret + "\\n", "utf8", () => {});',
    0,
  ],
  ['ends with', 'throw new Error("no " + secret, { cause: new Error(secret) });', 1],
  ['rejects without an owner', 'void Promise.reject(new Error("no " + secret));', 1],
  ['rejects with as a text', 'void Promise.reject("no " + secret);', 1],
])('a process prints no secret in an error that it %s', (_, code, status) => {
  const answer = outputOf(code);
  expect(answer.output).toContain('[redacted]');
  expect(answer.output).not.toContain(secret);
  expect(answer.status).toBe(status);
});
