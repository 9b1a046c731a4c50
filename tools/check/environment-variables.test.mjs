import { expect, test } from 'vitest';
import { checkVariables, variablesReadIn } from './environment-variables.mjs';

const read = (text, file = 'packages/a/src/b.ts') =>
  variablesReadIn({ file, text }).map(({ variable, line }) => `${line}: ${variable}`);

test('finds the variables that a source reads', () => {
  expect(read('\nenv.PORT || process.env.STORAGE_DIR')).toEqual(['2: PORT', '2: STORAGE_DIR']);
  expect(read("const { PUBLIC_URL, PORT = '3000' } = env;")).toEqual(['1: PUBLIC_URL', '1: PORT']);
  expect(
    read("z.object({\n  LOG_LEVEL: z.string() })\nvalue(env, 'AI_KEY')", 'packages/a/src/env.ts'),
  ).toEqual(['2: LOG_LEVEL', '3: AI_KEY']);
  expect(read("env.NODE_ENV; 'LOG_LEVEL'; fields.PORT")).toEqual([]);
});

test('requires every variable in the example, and refuses unused ones', () => {
  const sources = [{ file: 'packages/a/src/b.ts', text: 'env.PORT; env.STORAGE_DIR' }];
  const problems = checkVariables(sources, '# PORT=3000\nOLD_NAME=1\n# a sentence\n');
  expect(problems.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([
    'packages/a/src/b.ts:1 reads STORAGE_DIR, which .env.example does not explain',
    '.env.example:2 explains OLD_NAME, which nothing reads',
  ]);
});
