import { describe, expect, it } from 'vitest';
import { zipStream } from './zip-stream';

const pack = (...paths: string[]) =>
  zipStream(paths.map((path) => ({ path, read: async () => new Uint8Array() })));

describe('an archive', () => {
  it.each([
    ['index.html'],
    ['index.html', 'images/hero.png'],
    ['image-1.png', 'image-2.png'],
    ['ร้านอาหาร/a_b.webp'],
  ])('takes %j', (...paths) => {
    expect(() => pack(...paths)).not.toThrow();
  });

  it.each([
    '../x',
    '../../../../tmp/zip-slip.sh',
    'a/../b',
    'a/./b',
    '.',
    '..',
    '',
    '/etc/passwd',
    '//host/share',
    'a//b',
    'a/',
    'C:/x',
    'C:x',
    'a\\b',
    '..\\x',
    'a\u0000b',
    'a\nb',
    'x:stream',
    'nul',
    'NUL.txt',
    'images/con.png',
    'COM1',
    'a.',
    'a ',
    '.bashrc',
    '~/x',
    'x'.repeat(201),
    'a\u202eb',
    '\ud800',
  ])('refuses %j before it writes a byte', (path) => {
    expect(() => pack('index.html', path)).toThrow(/cannot be packed/);
  });

  it.each([
    ['a.png', 'a.png'],
    ['a.png', 'A.PNG'],
    ['é.png', 'e\u0301.png'],
  ])('refuses %s and %s together, because they are one file on some systems', (...paths) => {
    expect(() => pack(...paths)).toThrow(/cannot be packed/);
  });
});
