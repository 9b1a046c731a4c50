import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { readEnvironment } from './environment.mjs';
import { fromRoot } from './paths.mjs';

afterEach(() => vi.unstubAllEnvs());

test('hands on the variables of the user', () => {
  vi.stubEnv('OPENAI_API_KEY', 'sk-1');
  expect(readEnvironment()).toMatchObject({ OPENAI_API_KEY: 'sk-1', HOME: process.env.HOME });
});

test('finds the project’s own programs before those of the machine', () => {
  vi.stubEnv('PATH', '/usr/bin');
  expect(readEnvironment().PATH?.split(path.delimiter)).toEqual([
    path.dirname(process.execPath),
    fromRoot('tools/bootstrap/node_modules/.bin'),
    fromRoot('node_modules/.bin'),
    '/usr/bin',
  ]);
});

test.each([
  'npm_config_cache',
  'NPM_CONFIG_PREFIX',
  'npm_lifecycle_event',
  'npm_package_name',
  'npm_execpath',
])('leaves out what npm exports of its own configuration: %s', (name) => {
  vi.stubEnv(name, 'x');
  expect(readEnvironment()).not.toHaveProperty(name);
});

test('keeps how npm reaches the network', () => {
  const settings = {
    npm_config_registry: 'http://localhost:1',
    npm_config_https_proxy: 'http://localhost:2',
    npm_config_cafile: '/etc/ca.pem',
    npm_config_globalconfig: '/etc/npmrc',
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  expect(readEnvironment()).toMatchObject(settings);
});

test('lets no NODE_ENV of the shell decide how the product is built', () => {
  vi.stubEnv('NODE_ENV', 'test');
  expect(readEnvironment()).not.toHaveProperty('NODE_ENV');
});
