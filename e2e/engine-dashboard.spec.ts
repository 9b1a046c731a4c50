import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { expectNoSidewaysScroll } from './support/generations';
import { signingKey } from './support/signed-engine';
import { startEngineHarness, type EngineHarness } from './support/engine-harness';

let harness: EngineHarness;
let paths: string[];

test.beforeAll(async () => {
  harness = await startEngineHarness();
  const { failed, retrying, waiting, completed } = harness;
  paths = [
    '/',
    '/?status=failed&within=hour',
    '/?text=nothing',
    ...[failed, retrying, waiting, completed].map(({ runId }) => `/runs/${runId}`),
    '/runs/unknown',
    '/functions',
    '/events',
    '/events?name=nothing',
    ...[failed, completed].map(({ eventId }) => `/events/${eventId}`),
    '/sign-in',
  ];
});
test.afterAll(() => harness.stop());

async function signIn(browser: Browser, options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({ baseURL: harness.url, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByLabel('Signing key').fill(signingKey);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Runs' })).toBeVisible();
  return page;
}

const openEverything = (page: Page) =>
  page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));

/** Controls that a thumb must hit. Links within a text are excluded. */
const controls =
  'button, .button, summary, select, textarea, nav a, .rows > li, input:not([type=hidden], [type=checkbox]), label:has([type=checkbox])';

const smallControls = (page: Page) =>
  page.locator(controls).evaluateAll((found) =>
    found
      .map((element) => ({ element, height: element.getBoundingClientRect().height }))
      .filter(({ height }) => height > 0 && height < 40)
      .map(({ element, height }) => `${height} ${element.outerHTML.slice(0, 120)}`),
  );

test('the key opens the requested page until the user signs out', async ({ page }) => {
  const address = `${harness.url}/runs/${harness.failed.runId}`;
  await page.goto(address);
  await page.getByLabel('Signing key').fill('signkey-test-00');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This is not the signing key')).toBeVisible();
  await page.getByLabel('Signing key').fill(signingKey);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address);
  await expect(page.getByText('503').first()).toBeVisible();

  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByLabel('Signing key')).toBeVisible();
  await page.goto(address);
  await expect(page.getByLabel('Signing key')).toBeVisible();
});

test('a link with the key signs in and leaves no key in the address', async ({ page }) => {
  await page.goto(`${harness.url}/sign-in#key=${signingKey}`);
  await expect(page.getByRole('heading', { name: 'Runs' })).toBeVisible();
  expect(page.url()).not.toContain(signingKey);
  await page.goBack();
  expect(page.url()).not.toContain(signingKey);
});

test('a failed run shows its failed step opened', async ({ browser }) => {
  const page = await signIn(browser);
  await page
    .getByRole('link', { name: /studio-generate/ })
    .first()
    .click();
  await expect(page).toHaveTitle(/^failed: studio-generate/);
  await page.getByRole('link', { name: 'render' }).click();
  await expect(page.getByText('Attempt 3 failed')).toBeVisible();
  await expect(page.locator('summary', { hasText: 'render' })).toBeInViewport();
  await page.context().close();
});

test('a refused form keeps its values when the user goes back to it', async ({ browser }) => {
  const page = await signIn(browser);
  await page.getByRole('link', { name: 'Events' }).click();
  await page.getByText('Send an event…').click();
  const form = page.locator('#send');
  await form.getByLabel('Name').fill('studio/unknown');
  await form.getByLabel('Data').fill('{"prompt": ');
  await form.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('Go back to correct it')).toBeVisible();
  await page.goBack();
  await expect(form.getByLabel('Data')).toHaveValue('{"prompt": ');
  await form.getByLabel('Data').fill('{"prompt": "roses"}');
  await form.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('heading', { name: 'studio/unknown' })).toBeVisible();
});

test('a page refreshes itself while its run goes on, and asks to sign in when the session has ended', async ({
  browser,
}) => {
  const page = await signIn(browser);
  const { runId } = await harness.send();
  await page.goto(`/runs/${runId}`);
  await expect(page).toHaveTitle(/^running/);
  await page.getByText('Cancel…').focus();
  await harness.cancel(runId);
  await expect(page).toHaveTitle(/^cancelled/);
  await expect(page.locator('#heading').getByText('cancelled')).toBeVisible();
  await expect(page.getByText('Right now')).toBeHidden();

  await page.goto('/');
  await page.context().clearCookies();
  await expect(page.getByLabel('Signing key')).toBeVisible();
  await page.context().close();
});

for (const width of [390, 360]) {
  test(`no page of the engine scrolls sideways at ${width} pixels, and a thumb hits every control`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const page = await signIn(browser, { viewport: { width, height: 780 } });
    for (const path of paths) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await openEverything(page);
      await expectNoSidewaysScroll(page);
      expect.soft(await smallControls(page), path).toEqual([]);
    }
    await page.context().close();
  });
}

for (const colorScheme of ['dark', 'light'] as const) {
  test(`no page of the engine breaks an accessibility rule in the ${colorScheme} theme`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const page = await signIn(browser, { colorScheme });
    for (const path of paths) {
      await page.goto(path);
      await openEverything(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      expect.soft(found, path).toEqual([]);
    }
    await page.context().close();
  });
}
