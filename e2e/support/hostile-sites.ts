import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { APIRequestContext } from '@playwright/test';

const { unzipSync } = createRequire(join(process.cwd(), 'packages/api/package.json'))('fflate');

export interface Site {
  /** The page's name in the corpus. */
  name: string;
  /** The generation that holds it. */
  id: string;
  slot: string;
  /** The stored HTML, without the policy of a download. */
  html: string;
}

/** Checks and stores the pages of the corpus with the product's own code. */
export async function keepHostileSites(): Promise<Site[]> {
  const program = 'packages/jobs/test/support/keep-hostile-sites.ts';
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', program], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout);
}

/** Downloads a site both ways into its own folder. Returns the addresses of the files there. */
export async function download(request: APIRequestContext, { id, slot }: Site) {
  const folder = await mkdtemp(join(tmpdir(), 'darkroom-hostile-'));
  const archive = await request.get(`/downloads/${id}?slot=${slot}&as=zip`);
  const files: Record<string, Uint8Array> = unzipSync(await archive.body());
  const single = await request.get(`/downloads/${id}?slot=${slot}&as=html`);
  for (const [path, bytes] of Object.entries({ ...files, 'single.html': await single.body() })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  const addressOf = (path: string) => pathToFileURL(join(folder, path)).href;
  return { extracted: addressOf('index.html'), single: addressOf('single.html'), files };
}

/** A plain web server on another origin, which identifies a visitor by a cookie. */
export async function startPlainHost(folders: ReadonlyMap<string, Record<string, Uint8Array | string>>) {
  const server = createServer((request, response) => {
    const [, slot = '', ...path] = new URL(request.url ?? '/', 'http://host').pathname.split('/');
    const body = folders.get(slot)?.[path.join('/') || 'index.html'];
    if (body === undefined) {
      response.writeHead(404).end();
      return;
    }
    const type = path.join('/').endsWith('.webp') ? 'image/webp' : 'text/html; charset=utf-8';
    response.writeHead(200, { 'content-type': type, 'set-cookie': 'visitor=secret' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stop: () => void (server.closeAllConnections(), server.close()) };
}
