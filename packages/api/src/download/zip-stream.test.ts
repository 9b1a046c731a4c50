import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zipStream } from './zip-stream';

const bytes = new TextEncoder().encode('a page');
const zipOf = (path: string) => zipStream([{ path, read: async () => bytes }]);

it.each(['index.html', 'images/hero-1.webp', 'image-1.png', 'bild_ü.jpg'])('packs %s', async (path) => {
  const archive = await new Response(zipOf(path)).arrayBuffer();
  expect(unzipSync(new Uint8Array(archive))).toEqual({ [path]: bytes });
});

it.each([
  '../x.html',
  '../../../../tmp/zip-slip.sh',
  'images/../../x',
  '/etc/passwd',
  'C:\\x',
  'c:x',
  '..\\x',
  'a//b',
  'a/',
  './a',
  '.bashrc',
  'a/.ssh',
  '',
  '..',
  'a\u0000b',
  'a\nb',
  `${'a/'.repeat(200)}b`,
])('packs nothing as %j', (path) => {
  expect(() => zipOf(path)).toThrow('cannot be packed');
});
