import { unzipSync } from 'fflate';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveAsset } from '../src/http/serve-asset';
import { serveSite } from '../src/http/serve-site';
import { createHarness, type Harness } from './harness';
import { startHttpServer } from './http-server';
import { heroBytes, keepFile, makeImages, makeWebsite, pageHtml } from './site-factory';

let harness: Harness;
let server: Awaited<ReturnType<typeof startHttpServer>>;
beforeAll(async () => {
  harness = await createHarness();
  server = await startHttpServer(harness.deps);
});
afterAll(async () => {
  await server.close();
  await harness.close();
});

const get = (path: string, init?: RequestInit) => fetch(server.url + path, init);
const unzip = async (response: Response) => unzipSync(new Uint8Array(await response.arrayBuffer()));

/** The status for a path sent unchanged: `fetch` would resolve its dots. */
function statusOfRaw(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(server.url);
    request({ host: '127.0.0.1', port, path }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

describe('sites', () => {
  it('serves the page in a sandbox without scripts, and its pictures beside it', async () => {
    const { id } = await makeWebsite(harness);
    const view = await harness.callerOf().generation.byId({ id });
    const path = view.outputs[0]?.path ?? '';
    const page = await get(path);
    expect(await page.text()).toBe(pageHtml);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain('sandbox allow-popups allow-popups-to-escape-sandbox;');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src|allow-scripts|allow-same-origin/);
    expect(Object.fromEntries(page.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': expect.stringContaining('private'),
    });
    const hero = await fetch(new URL('images/hero.png', page.url));
    expect(Buffer.from(await hero.arrayBuffer())).toEqual(heroBytes);
    expect(hero.headers.get('content-type')).toBe('image/png');
  });

  it('redirects from the folder to the page', async () => {
    const { id } = await makeWebsite(harness);
    const response = await get(`/sites/${id}/editorial`);
    expect(response.url).toBe(`${server.url}/sites/${id}/editorial/index.html`);
    expect(await response.text()).toBe(pageHtml);
  });

  it.each([
    'images/../../../../etc/passwd',
    '../../../../etc/passwd',
    '..%2f..%2f..%2fetc%2fpasswd',
    '%2e%2e/%2e%2e/etc/passwd',
    '..\\..\\etc\\passwd',
    'images/hero.png%00.html',
    '/etc/passwd',
    'images/',
    'images/other.png',
  ])('reaches nothing through the path %s', async (path) => {
    const { id } = await makeWebsite(harness);
    expect(await statusOfRaw(`/sites/${id}/editorial/${path}`)).toBe(404);
  });

  it('reaches nothing through segments that a router left unresolved', async () => {
    const { id } = await makeWebsite(harness);
    for (const path of [
      ['..', '..', 'package.json'],
      ['images', '..', 'index.html'],
      '../index.html',
      ['', 'etc'],
    ]) {
      const response = await serveSite(
        new Request('http://x/'),
        { generationId: id, slot: 'editorial', path },
        harness.deps,
      );
      expect(response.status).toBe(404);
    }
  });

  it('serves nothing of another owner, a deleted generation or an unknown one', async () => {
    const foreign = await makeWebsite(harness, { ownerId: 'someone-else' });
    const deleted = await makeWebsite(harness);
    await harness.callerOf().generation.delete({ id: deleted.id });
    for (const { id, htmlAssetId, heroAssetId } of [foreign, deleted]) {
      const paths = [`/sites/${id}/editorial/index.html`, `/assets/${htmlAssetId}`, `/assets/${heroAssetId}`];
      for (const path of [...paths, `/downloads/${id}`]) expect((await get(path)).status).toBe(404);
    }
    expect((await get('/sites/nonsense/editorial/index.html')).status).toBe(404);
    expect((await get(`/sites/${deleted.id}/unknown/index.html`)).status).toBe(404);
    await harness.callerOf().generation.restore({ id: deleted.id });
    expect((await get(`/sites/${deleted.id}/editorial/index.html`)).status).toBe(200);
  });

  it('answers 304 to a reader that has the page already', async () => {
    const { id } = await makeWebsite(harness);
    const etag = (await get(`/sites/${id}/editorial/index.html`)).headers.get('etag') ?? '';
    const again = await get(`/sites/${id}/editorial/index.html`, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });
});

describe('assets', () => {
  it('can be cached for ever, and runs nothing', async () => {
    const { images } = await makeImages(harness);
    const response = await get(`/assets/${images[0]?.assetId}`);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'private, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
    const etag = response.headers.get('etag') ?? '';
    expect(
      (await get(`/assets/${images[0]?.assetId}`, { headers: { 'if-none-match': `W/${etag}` } })).status,
    ).toBe(304);
  });

  it('downloads under a descriptive name', async () => {
    const { images } = await makeImages(harness);
    const response = await get(`/assets/${images[1]?.assetId}?download`);
    expect(response.headers.get('content-disposition')).toContain('filename="a-paper-boat-image-2.png"');
  });

  it('serves only pictures and pages', async () => {
    const { id } = await makeImages(harness);
    const of = { ownerId: 'anonymous', generationId: id, bytes: Buffer.from('{}'), mime: 'application/json' };
    expect((await get(`/assets/${await keepFile(harness, of)}`)).status).toBe(404);
  });

  it.each(['nonsense', '0197a3c4-0000-7000-8000-000000000000', '..%2f..%2fetc%2fpasswd'])(
    'finds no %s',
    async (id) => {
      const response = await get(`/assets/${id}`);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe('There is no such file.\n');
    },
  );

  it('answers with a sentence when the bytes are gone', async () => {
    const { images } = await makeImages(harness);
    const broken = {
      ...harness.deps,
      storage: { ...harness.deps.storage, stream: () => Promise.reject(new Error('ENOENT /srv/x')) },
    };
    const response = await serveAsset(new Request('http://x/'), images[0]?.assetId ?? '', broken);
    expect(response.status).toBe(500);
    expect(await response.text()).toBe('Something went wrong on our side. Please try again.\n');
    expect(harness.logged.join()).toContain('ENOENT');
  });
});

describe('downloads', () => {
  it('packs a website for a web server', async () => {
    const { id } = await makeWebsite(harness);
    const response = await get(`/downloads/${id}?slot=editorial&as=zip`);
    expect(response.headers.get('content-disposition')).toContain('filename="warung-siti-editorial.zip"');
    const files = await unzip(response);
    expect(Object.keys(files)).toEqual(['index.html', 'images/hero.png']);
    const html = Buffer.from(files['index.html'] ?? []).toString();
    expect(html).toContain(`<head><meta http-equiv="Content-Security-Policy" content="default-src 'none';`);
    expect(html).toContain('url(images/hero.png)');
    expect(Buffer.from(files['images/hero.png'] ?? [])).toEqual(heroBytes);
  });

  it('serves a website as one file that needs no other', async () => {
    const { id } = await makeWebsite(harness);
    const response = await get(`/downloads/${id}?as=html`);
    expect(response.headers.get('content-disposition')).toContain('filename="warung-siti-editorial.html"');
    const dataUri = `data:image/png;base64,${heroBytes.toString('base64')}`;
    const html = await response.text();
    expect(html).toContain(`<img src="${dataUri}" srcset="${dataUri} 1x, ${dataUri} 2x"`);
    expect(html).toContain(`url(${dataUri})`);
    expect(html).toContain(`<head><meta http-equiv="Content-Security-Policy" content="default-src 'none';`);
    expect(html).not.toMatch(/["(]images\//);
  });

  it('packs all images', async () => {
    const { id } = await makeImages(harness);
    const response = await get(`/downloads/${id}?as=zip`);
    expect(response.headers.get('content-disposition')).toContain('filename="a-paper-boat.zip"');
    const files = await unzip(response);
    expect(Object.keys(files)).toEqual(['image-1.png', 'image-2.png']);
  });

  it.each([
    ['?as=exe', 400],
    ['?slot=bold', 404],
    ['?as=html&slot=../editorial', 404],
  ])('refuses %s', async (query, status) => {
    const { id } = await makeWebsite(harness);
    expect((await get(`/downloads/${id}${query}`)).status).toBe(status);
  });

  it('offers no download of an unfinished generation', async () => {
    const { id } = await harness.callerOf().generation.create({ kind: 'image', input: { prompt: 'A boat' } });
    expect((await get(`/downloads/${id}`)).status).toBe(404);
  });
});
