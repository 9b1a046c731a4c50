import { expect, test } from '@playwright/test';
import { untilResult } from './support/generations';

test('images are made from a prompt and a reference, looked at in full, and downloaded', async ({ page }) => {
  await page.goto('/create/image');
  const buffer = await page.screenshot({ type: 'png' });
  await page.getByLabel('What should the image show?').fill('A paper boat on a rainy street at night');
  await page.getByLabel(/Add pictures/).setInputFiles({ name: 'street.png', mimeType: 'image/png', buffer });
  await expect(page.getByRole('button', { name: 'Remove street.png' })).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await page.getByRole('radio', { name: '3:2' }).check();
  await page.getByRole('radio', { name: '2', exact: true }).check();
  await expect(page.getByText('2 credits')).toBeVisible();
  await page.getByRole('button', { name: 'Develop it' }).click();
  await untilResult(page);

  await expect(page.getByRole('img', { name: /^Image [12]:/ })).toHaveCount(2);
  await expect(page.getByRole('img', { name: 'street.png' })).toBeVisible();

  await page.getByRole('button', { name: 'Open Image 1 in full' }).click();
  const lightbox = page.getByRole('dialog');
  await expect(lightbox).toHaveAccessibleName(/Image 1 of 2/);
  await page.keyboard.press('ArrowRight');
  await expect(lightbox).toHaveAccessibleName(/Image 2 of 2/);
  await page.keyboard.press('Escape');
  await expect(lightbox).toBeHidden();

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'All as ZIP' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.zip$/);
});

test('a file that is no picture is refused with a sentence and does not block the submit', async ({
  page,
}) => {
  await page.goto('/create/image');
  await page
    .getByLabel(/Add pictures/)
    .setInputFiles({ name: 'notes.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
  await expect(page.getByRole('alert').filter({ hasText: 'notes.png' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove notes.png' }).click();
  await page.getByLabel('What should the image show?').fill('A quiet harbour');
  await page.keyboard.press('Control+Enter');
  await untilResult(page);
});
