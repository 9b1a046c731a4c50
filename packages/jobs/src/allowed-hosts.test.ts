import { expect, it } from 'vitest';
import { allowedHosts, isAllowedHost, readHost, readHostList } from './allowed-hosts';

const own = allowedHosts();
const listed = allowedHosts(['engine', 'Engine.Example', '10.1.2.3', '[fd00::7]']);

it.each([
  'localhost',
  'LOCALHOST:8288',
  'localhost:1',
  'localhost:65535',
  '127.0.0.1',
  '127.0.0.1:8288',
  '[::1]',
  '[::1]:8288',
  '[0:0:0:0:0:0:0:1]:8288',
])('answers to %s', (host) => {
  expect(isAllowedHost(host, own)).toBe(true);
});

it.each([
  '',
  ' ',
  '.',
  ':8288',
  'evil',
  'evil.local',
  'evil.test',
  'evil.localhost',
  'localhost.evil.example',
  'evil.com#.local',
  'evil.com#localhost',
  'evil.com/localhost',
  'evil.com\\localhost',
  'x@evil.local',
  'x@localhost',
  'localhost@evil.example',
  'localhost,evil.example',
  'localhost evil.example',
  'localhost.',
  'localhost..',
  '127.0.0.1.',
  '.localhost',
  'localhost:',
  'localhost:x',
  'localhost:-1',
  'localhost:65536',
  'localhost:999999',
  'localhost:8288:8288',
  'localhost%00',
  'localhost\u0000',
  '2130706433',
  '127.1',
  '127.0.1',
  '0177.0.0.1',
  '0x7f.0.0.1',
  '0x7f000001',
  '127.0.0.01',
  '0',
  '0.0.0.0',
  '127.0.0.1.nip.example',
  '::1',
  '[::1',
  '::1]',
  '[]',
  '[::]',
  '[::1].local',
  '[::1%25lo]',
  '[::1]x',
  '[[::1]]',
  '[127.0.0.1]',
  '[::ffff:127.0.0.1]',
  'http://localhost',
  'ⓛocalhost',
  'xn--localhost',
])('refuses %j', (host) => {
  expect(isAllowedHost(host, own)).toBe(false);
});

it('refuses a request without a host', () => {
  expect(isAllowedHost(undefined, own)).toBe(false);
});

it.each([
  'engine',
  'ENGINE:80',
  'engine.example',
  '10.1.2.3:8288',
  '[fd00::7]',
  '[fd00:0::7]:8288',
  'localhost',
])('accepts %s when it is listed', (host) => {
  expect(isAllowedHost(host, listed)).toBe(true);
});

it.each(['a.engine.example', 'example', 'engine.local', '10.1.2.4', '0.0.0.0', '[::]'])(
  'refuses %s when the list has only other hosts',
  (host) => {
    expect(isAllowedHost(host, listed)).toBe(false);
  },
);

it('reads a list of hosts', () => {
  expect(readHostList('darkroom.example, 10.1.2.3 ,[fd00::7]')).toEqual([
    'darkroom.example',
    '10.1.2.3',
    '[fd00::7]',
  ]);
  expect([readHostList(), readHostList(''), readHostList(' ')]).toEqual([[], [], []]);
});

it.each(['darkroom:3000', 'https://darkroom.example', '*', '*.example', 'a,', 'fd00::7', '127.1'])(
  'refuses %s in a list',
  (text) => {
    expect(() => readHostList(text)).toThrow('ALLOWED_HOSTS must list');
  },
);

it('reads a long name in linear time', () => {
  expect(readHost(`${'a-'.repeat(100_000)}.`)).toBeNull();
});
