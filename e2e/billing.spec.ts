import { startFakeAi, type FakeAi } from '../packages/ai/test/fake-ai';
import { expect, test, type Browser } from '@playwright/test';
import { startThrowawayStack } from '../tools/lib/throwaway-stack.mjs';
import { submit, untilResult } from './support/generations';

let provider: FakeAi;
let stack: Awaited<ReturnType<typeof startThrowawayStack>>;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  provider = await startFakeAi();
  stack = await startThrowawayStack({ env: { ...provider.env, AI_IMAGE_PROVIDERS: 'openai' } });
});
test.afterAll(async () => {
  await stack?.stop();
  await provider?.stop();
});
/** Submits an image with a paid provider and opens the page on which it develops. */
async function submitPaid(browser: Browser, input: Record<string, unknown>) {
  const page = await browser.newPage({ baseURL: stack.webUrl });
  const id = await submit(page.request, { kind: 'image', input });
  await page.goto(`/generate/${id}`);
  return page;
}

test('says that a refusal which the provider did not bill costs nothing', async ({ browser }) => {
  provider.inject({ kind: 'blocked' });
  const page = await submitPaid(browser, { prompt: 'A storm that nobody may see' });
  await expect(page.getByText('The model declined this request')).toBeVisible();
  await expect(page.getByText('Nothing was charged for this attempt.')).toBeVisible();
});

test('says that a call without an answer may be billed when it is canceled', async ({ browser }) => {
  provider.inject({ kind: 'hang' });
  const page = await submitPaid(browser, { prompt: 'A kite that never comes' });
  await provider.waitFor((calls) => calls.some(({ state }) => state === 'open'));
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('You canceled it')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('1 request without an answer may be billed.')).toBeVisible();
});

test('counts what was billed and what may be, where one image was finished before the cancel', async ({
  browser,
}) => {
  provider.inject({ kind: 'hang', prompt: /Two boats/, times: 1 });
  const page = await submitPaid(browser, { prompt: 'Two boats', count: 2 });
  await expect(page.getByRole('img', { name: /developing/ })).toHaveCount(1, { timeout: 30_000 });
  await page.getByRole('button', { name: 'Cancel' }).click();
  await untilResult(page);
  await expect(page.getByText('The provider bills 1 request of this attempt.')).toBeVisible();
  await expect(page.getByText('1 request without an answer may be billed too.')).toBeVisible();
  await expect(page.getByText('1 credit of 2')).toBeVisible();
});

test('says of an unknown outcome that it may be billed, and asks before it asks again', async ({
  browser,
}) => {
  provider.inject({ kind: 'destroy', when: 'during' });
  const page = await submitPaid(browser, { prompt: 'A boat whose answer broke off' });
  await expect(page.getByText('we did not ask it a second time on your bill')).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByText('1 request without an answer may be billed.')).toBeVisible();
  await page.getByRole('button', { name: 'Retry' }).click();
  await untilResult(page);
});
