import { expect, test } from '@playwright/test';
import { submitAndWait } from './support/generations';

test('a finished generation is in the history, and a deletion can be undone', async ({ page }) => {
  const title = `A lantern, number ${test.info().workerIndex}${Date.now()}`;
  await submitAndWait(page.request, { kind: 'image', input: { prompt: title } });
  await page.goto('/history');
  const frame = page.getByRole('link', { name: title, exact: true });
  await expect(frame).toBeVisible();

  await page.getByRole('button', { name: `Delete ${title}` }).click();
  await expect(frame).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(frame).toBeVisible();

  await page.getByRole('link', { name: 'Website', exact: true }).click();
  await expect(page).toHaveURL(/kind=website/);
  await expect(frame).toBeHidden();
  await page.getByRole('link', { name: 'Image', exact: true }).click();
  await expect(frame).toBeVisible();
  await frame.click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
});

test('a result deleted from its own page can be restored from the history', async ({ page }) => {
  const title = `A bench ${Date.now()}`;
  const id = await submitAndWait(page.request, { kind: 'image', input: { prompt: title } });
  await page.goto(`/result/${id}`);
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.waitForURL('/history');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible();
});

test('the history loads more when the reader reaches its end', async ({ page }) => {
  for (let index = 0; index < 26; index += 1) {
    await page.request.post('/api/trpc/generation.create', {
      data: { json: { kind: 'image', input: { prompt: `A pebble, ${index}` } } },
    });
  }
  await page.goto('/history?kind=image');
  await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
  await expect(page.getByRole('link', { name: 'A pebble, 0', exact: true })).toBeVisible();
});
