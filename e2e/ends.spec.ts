import { expect, test } from '@playwright/test';
import { submit, submitAndWait, untilResult } from './support/generations';

test('a refused request shows the reason, and can be changed and sent again', async ({ page }) => {
  const id = await submitAndWait(page.request, {
    kind: 'image',
    input: { prompt: 'A storm at sea [[sample:refuse]]', aspectRatio: '16:9' },
  });
  await page.goto(`/generate/${id}`);
  await expect(page.getByText('The model declined this request')).toBeVisible();
  await expect(page.getByText('Nothing was charged for this attempt.')).toBeVisible();

  await page.getByRole('link', { name: 'Change and try again' }).click();
  const prompt = page.getByLabel('What should the image show?');
  await expect(prompt).toHaveValue('A storm at sea [[sample:refuse]]');
  await expect(page.getByRole('radio', { name: '16:9' })).toBeChecked();
  await prompt.fill('A calm sea');
  await page.getByRole('button', { name: 'Develop it' }).click();
  await untilResult(page);
  await expect(page.getByRole('heading', { level: 1, name: 'A calm sea' })).toBeVisible();
});

test('a generation is canceled on request, says so truthfully, and can be started again', async ({
  page,
}) => {
  const id = await submit(page.request, {
    kind: 'image',
    input: { prompt: 'A kite [[sample:unavailable]]' },
  });
  await page.goto(`/generate/${id}`);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('You canceled it')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Nothing was charged for this attempt.')).toBeVisible();

  await page.getByRole('button', { name: 'Retry' }).click();
  await expect(page.getByRole('progressbar', { name: 'Progress' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('You canceled it')).toBeVisible({ timeout: 30_000 });
});

test('a canceled generation keeps its finished outputs: they are shown, priced and downloaded', async ({
  page,
}) => {
  const id = await submit(page.request, {
    kind: 'image',
    input: { prompt: 'Three kites [[sample:hanging-image]]', count: 3 },
  });
  await page.goto(`/generate/${id}`);
  await expect(page.getByRole('img', { name: /developing/ })).toHaveCount(2, { timeout: 30_000 });
  await page.getByRole('button', { name: 'Cancel' }).click();
  await untilResult(page);
  await expect(page.getByText('Image · Canceled')).toBeVisible();
  await expect(page.getByRole('img', { name: /^Image [13]:/ })).toHaveCount(2);
  await expect(page.getByText('You canceled before it was finished.')).toBeVisible();
  await expect(page.getByText('2 credits of 3')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'All as ZIP' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.zip$/);
  await page.goto('/history');
  await expect(page.getByRole('link', { name: /^Three kites/ })).toHaveAttribute('href', `/result/${id}`);
});

test('an unknown address and an unknown kind have a page of their own', async ({ page }) => {
  for (const path of ['/nowhere', '/create/sculpture', '/result/not-an-id']) {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: 'This frame is blank' })).toBeVisible();
  }
});
