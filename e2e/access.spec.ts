import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { expectNoSidewaysScroll, submitAndWait, untilResult } from './support/generations';

let paths: string[];

test.beforeAll(async ({ playwright }) => {
  test.setTimeout(120_000);
  const request = await playwright.request.newContext();
  const site = await submitAndWait(request, {
    kind: 'website',
    input: {
      description:
        'A ceramics studio with a very long name that must wrap: Donaudampfschifffahrtskeramikwerkstatt',
    },
  });
  const images = await submitAndWait(request, { kind: 'image', input: { prompt: 'A vase', count: 4 } });
  const failed = await submitAndWait(request, { kind: 'image', input: { prompt: 'No [[sample:refuse]]' } });
  await request.dispose();
  paths = [
    '/',
    '/create/website',
    '/create/image',
    `/create/image?from=${images}`,
    `/result/${site}`,
    `/result/${images}`,
    `/generate/${failed}`,
    '/history',
    '/history?status=active',
    '/nowhere',
  ];
});

for (const colorScheme of ['dark', 'light'] as const) {
  test(`no page breaks an accessibility rule in the ${colorScheme} theme`, async ({ browser }) => {
    test.setTimeout(180_000);
    const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const path of paths) {
      await page.goto(path, { waitUntil: 'load' });
      // The previews are generated pages: the jobs check those when they make them.
      const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
      expect
        .soft(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
          path,
        )
        .toEqual([]);
    }
    await context.close();
  });
}

for (const width of [390, 360]) {
  test(`no page scrolls sideways at ${width} pixels`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 780 });
    for (const path of paths) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectNoSidewaysScroll(page);
    }
  });
}

test('the whole path works with the keyboard alone', async ({ page }) => {
  await page.goto('/create/website');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  const description = page.getByLabel('What is the website for?');
  for (let presses = 0; presses < 12; presses += 1) {
    if ((await page.locator('textarea:focus').count()) > 0) break;
    await page.keyboard.press('Tab');
  }
  await expect(description).toBeFocused();
  await page.keyboard.type('A night school for astronomers');
  await page.keyboard.press('Control+Enter');
  await untilResult(page);

  const first = page.getByRole('radio', { name: /Editorial/ });
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /Bold/ })).toBeChecked();
  await page.getByRole('button', { name: 'Choose Bold' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Bold is chosen' })).toBeVisible();
});

test('a chosen theme is applied before the first paint of the next visit', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('radio', { name: 'Daylight' }).check();
  await page.reload({ waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(page.getByRole('radio', { name: 'Daylight' })).toBeChecked();
});
