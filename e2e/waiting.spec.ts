import { expect, test } from '@playwright/test';
import { killProcess, restartProcess } from '../tools/test/stack-control';
import { submit, untilResult } from './support/generations';

test.describe('while the worker is down', () => {
  test.beforeEach(() => killProcess('worker'));
  test.afterEach(() => restartProcess('worker'));

  test('a reloaded page and a page on another device both reach the result by themselves', async ({
    page,
    browser,
  }) => {
    await page.goto('/create/image');
    await page.getByLabel('What should the image show?').fill('A lighthouse in fog');
    await page.getByRole('button', { name: 'Develop it' }).click();
    await page.waitForURL(/\/generate\//);
    await expect(page.getByRole('progressbar', { name: 'Progress' })).toBeVisible();
    await expect(page.getByText('You can close this page')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('progressbar', { name: 'Progress' })).toBeVisible();

    const phone = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const onPhone = await phone.newPage();
    await onPhone.goto(page.url());
    await expect(onPhone.getByRole('heading', { name: 'A lighthouse in fog' })).toBeVisible();

    await restartProcess('worker');
    await Promise.all([untilResult(page), untilResult(onPhone)]);
    await phone.close();
  });

  test('a page reaches the result by polling when the event stream is blocked', async ({ page }) => {
    await page.route(/generation\.onEvent/, (route) => route.abort());
    const id = await submit(page.request, { kind: 'image', input: { prompt: 'Dunes at noon' } });
    await page.goto(`/generate/${id}`);
    await expect(page.getByRole('progressbar', { name: 'Progress' })).toBeVisible();
    await restartProcess('worker');
    await untilResult(page);
  });

  test('an offline page says so and catches up when it is online again', async ({ page, context }) => {
    const id = await submit(page.request, { kind: 'image', input: { prompt: 'A ferry leaving' } });
    await page.goto(`/generate/${id}`);
    await expect(page.getByText('You can close this page')).toBeVisible();
    await context.setOffline(true);
    await expect(page.getByText('You are offline.')).toBeVisible();
    await restartProcess('worker');
    await context.setOffline(false);
    await untilResult(page);
  });
});

test('a finished generation’s progress page leads to the result', async ({ page }) => {
  const id = await submit(page.request, { kind: 'image', input: { prompt: 'A red door' } });
  await page.goto(`/generate/${id}`);
  await untilResult(page);
  await page.goto(`/generate/${id}`);
  await expect(page).toHaveURL(`/result/${id}`);
});
