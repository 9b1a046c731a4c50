import { expect, test } from '@playwright/test';
import { untilResult } from './support/generations';

test('a sentence on the first page becomes a website in three styles, and the chosen style is kept', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('textbox').fill('Warung Siti, nasi kandar in Penang, open since 1987');
  await page.getByRole('button', { name: 'Develop it' }).click();
  await page.waitForURL(/\/(generate|result)\//);
  await untilResult(page);

  const preview = page.frameLocator('iframe');
  await expect(preview.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Style to look at' }).getByRole('radio')).toHaveCount(3);

  await page.getByRole('radio', { name: /Bold/ }).check();
  await expect(page.locator('iframe')).toHaveAttribute('src', /\/bold\//);
  await page.getByRole('radio', { name: 'Phone' }).check();
  await expect(page.locator('iframe')).toHaveAttribute('title', 'Bold, as on a phone');

  const isSaved = page.waitForResponse((response) => response.url().includes('generation.choose'));
  await page.getByRole('button', { name: 'Choose Bold' }).click();
  await isSaved;
  await page.reload();
  await expect(page.getByRole('button', { name: 'Bold is chosen' })).toBeVisible();
  await expect(page.locator('iframe')).toHaveAttribute('src', /\/bold\//);
});

test('the finished website downloads as one file and as an archive', async ({ page }) => {
  await page.goto('/create/website');
  await page.getByLabel('What is the website for?').fill('A bookbinder in Ghent who also teaches');
  await page.getByRole('button', { name: 'Develop it' }).click();
  await untilResult(page);
  for (const [name, extension] of [
    [/HTML file/, '.html'],
    [/ZIP archive/, '.zip'],
  ] as const) {
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name }).click();
    expect((await download).suggestedFilename()).toContain(extension);
    expect(await (await download).failure()).toBeNull();
  }
});

test('a generated page can run no script and cannot reach the app', async ({ page }) => {
  await page.goto('/create/website');
  await page.getByLabel('What is the website for?').fill('A tea room <script>alert(1)</script> by the river');
  await page.getByRole('button', { name: 'Develop it' }).click();
  await untilResult(page);
  const frame = page.locator('iframe');
  await expect(frame).toHaveAttribute('sandbox', 'allow-popups');
  const response = await page.request.get((await frame.getAttribute('src')) ?? '');
  const policy = response.headers()['content-security-policy'] ?? '';
  expect(policy).toMatch(/(^|; )sandbox/);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/allow-scripts|allow-same-origin|script-src/);
  expect(await response.text()).not.toContain('<script');
});
