import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Browser, type BrowserContext } from '@playwright/test';
import { download, keepHostileSites, startPlainHost, type Site } from './support/hostile-sites';
import { visitAll } from './support/hostile-visit';

const timeoutMs = 300_000;
const app = process.env.DARKROOM_WEB_URL ?? '';
let browser: Browser;
let context: BrowserContext;
let netLog: string;
let sites: Site[];

test.describe.configure({ mode: 'serial', timeout: timeoutMs });

test.beforeAll(async ({ playwright, launchOptions }) => {
  test.setTimeout(timeoutMs);
  sites = await keepHostileSites();
  netLog = join(await mkdtemp(join(tmpdir(), 'darkroom-net-')), 'net.json');
  const args = [...(launchOptions.args ?? []), `--log-net-log=${netLog}`];
  browser = await playwright.chromium.launch({ ...launchOptions, args });
  context = await browser.newContext();
});

test.afterAll(async ({ request }) => {
  for (const id of new Set(sites.map((site) => site.id)))
    await request.post('/api/trpc/generation.delete', { data: { id } });
});

const visits = (addressOf: (site: Site) => string) =>
  sites.map((site) => ({
    name: site.name,
    address: addressOf(site),
    isSandboxed: addressOf(site).startsWith(app),
    title: /<title>([^<&]+)<\/title>/i.exec(site.html)?.[1]?.trim().replace(/\s+/g, ' '),
  }));
const appPath = ({ id, slot }: Site) => `/sites/${id}/${slot}/index.html`;

test('a hostile page does nothing on its own address in the app', async () => {
  const all = visits((site) => app + appPath(site));
  expect(await visitAll(context, all)).toEqual([]);
});

test('a hostile page does nothing where the app frames it', async () => {
  const page = await context.newPage();
  await page.goto(`${app}/history`);
  const foreign: string[] = [];
  page.on('request', (request) => request.url().startsWith(app) || foreign.push(request.url()));
  page.on('dialog', (dialog) => foreign.push(dialog.message()));
  const paths = sites.map(appPath);
  await page.evaluate(async (sources) => {
    const frames = sources.map((src) => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-popups');
      frame.referrerPolicy = 'no-referrer';
      frame.src = src;
      document.body.append(frame);
      return new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    });
    await Promise.all(frames);
  }, paths);
  expect(foreign.filter((url) => !url.startsWith('data:'))).toEqual([]);
  expect(page.url()).toBe(`${app}/history`);
  expect(
    page
      .frames()
      .map((frame) => new URL(frame.url()).pathname)
      .slice(1)
      .toSorted(),
  ).toEqual(paths.toSorted());
  await page.close();
});

test('a hostile page does nothing as a downloaded file', async ({ request }) => {
  const downloads = new Map<string, Awaited<ReturnType<typeof download>>>();
  for (const site of sites) downloads.set(site.name, await download(request, site));
  for (const form of ['extracted', 'single'] as const) {
    const addressOf = (name: string) => downloads.get(name)?.[form] ?? '';
    expect(
      await visitAll(
        context,
        visits(({ name }) => addressOf(name)),
      ),
    ).toEqual([]);
    expect(await picturesOf(addressOf('sound'))).toEqual([8]);
  }
});

test('a hostile page does nothing on another web server, even without the policy of a download', async ({
  request,
}) => {
  const sound = sites.find(({ name }) => name === 'sound');
  if (!sound) throw new Error('The sound page was not kept.');
  const { files } = await download(request, sound);
  const folders = new Map<string, Record<string, Uint8Array | string>>([['protected', files]]);
  for (const { name, html } of sites) folders.set(name, { ...files, 'index.html': html });
  const host = await startPlainHost(folders);
  try {
    expect(
      await visitAll(
        context,
        visits(({ name }) => `${host.url}/${name}/`),
      ),
    ).toEqual([]);
    expect(await picturesOf(`${host.url}/protected/`)).toEqual([8]);
  } finally {
    host.stop();
  }
});

test('these tests notice a page that does something hostile', async () => {
  const raw = `<!doctype html><title>Raw</title><img src="http://control.invalid/x.png"><script>globalThis.__ran = 1; document.title = 'Ran'; setTimeout(() => location.href = '/elsewhere/')</script>`;
  const host = await startPlainHost(new Map([['raw', { 'index.html': raw }]]));
  const visit = { name: 'raw', address: `${host.url}/raw/`, title: 'Raw', isSandboxed: false };
  const problems = (await visitAll(await browser.newContext(), [visit])).join();
  host.stop();
  expect(problems).toMatch(/asked for http:\/\/control\.invalid/);
  expect(problems).toMatch(/went to|elsewhere/);
});

test('no hostile page causes a name lookup or a connection', async () => {
  await browser.close();
  expect(await readFile(netLog, 'utf8')).not.toContain('hostile.invalid');
});

/** The widths of the pictures that the browser could show. */
async function picturesOf(address: string): Promise<number[]> {
  const page = await context.newPage();
  await page.goto(address);
  const widths = await page.evaluate(() => [...document.images].map((image) => image.naturalWidth));
  await page.close();
  return widths;
}
