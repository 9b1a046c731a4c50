import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page, type Route } from '@playwright/test';
import { expectNoSidewaysScroll } from './support/generations';
import { pictureFile } from './support/pictures';

const uploadPath = /upload\.create/;
const [a, b, c] = ['a.png', 'b.png', 'c.png'].map((name) => pictureFile(name)) as [File, File, File];
type File = ReturnType<typeof pictureFile>;

const submitButton = (page: Page) => page.locator('button[type=submit]');
const pictures = (page: Page) => page.getByRole('listitem', { name: /^\d+ of \d+: / });

async function open(page: Page, kind = 'image') {
  await page.goto(`/create/${kind}`);
  await page.getByRole('textbox').first().fill('A paper boat on a rainy street');
}

const choose = (page: Page, files: File[]) => page.locator('input[type=file]').setInputFiles(files);

async function expectOrder(page: Page, names: string[]) {
  await expect
    .poll(() => pictures(page).evaluateAll((items) => items.map((item) => item.ariaLabel)))
    .toEqual(names.map((name, index) => `${index + 1} of ${names.length}: ${name}`));
}

/** Submits and returns the file names of the references sent, in order. */
async function sentReferences(page: Page, press = () => submitButton(page).click()) {
  const sent = page.waitForRequest(/generation\.create/);
  await press();
  const request: { '0': { input: { references: string[] } } } = (await sent).postDataJSON();
  const ids = request['0'].input.references;
  const input = encodeURIComponent(JSON.stringify({ ids }));
  const response = await page.request.get(`/api/trpc/upload.byIds?input=${input}`);
  const { result } = await response.json();
  return result.data.json.map(({ fileName }: { fileName: string }) => fileName);
}

/** Holds every upload until the test releases it. Uploads are numbered from 0 in the order chosen. */
async function holdUploads(page: Page) {
  const held: Route[] = [];
  await page.route(uploadPath, (route) => void held.push(route));
  const upload = async (index: number) => {
    await expect.poll(() => held.length).toBeGreaterThan(index);
    return held[index]!;
  };
  return {
    release: async (index: number) => (await upload(index)).continue(),
    fail: async (index: number) => (await upload(index)).abort(),
  };
}

test('a submit waits for pictures on a slow network and then sends all of them', async ({ page }) => {
  await open(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  const slow = { offline: false, latency: 50, downloadThroughput: 90_000, uploadThroughput: 90_000 };
  await devtools.send('Network.emulateNetworkConditions', slow);
  await choose(page, [
    pictureFile('a.png', { ballastBytes: 200_000 }),
    pictureFile('b.png', { ballastBytes: 150_000 }),
  ]);
  const sent = await sentReferences(page, async () => {
    await submitButton(page).click();
    await expect(submitButton(page)).toHaveText('Waiting for 2 pictures');
  });
  expect(sent).toEqual(['a.png', 'b.png']);
  await page.waitForURL(/\/(generate|result)\//);
});

test('the user can stop waiting and finds the form unchanged', async ({ page }) => {
  const uploads = await holdUploads(page);
  await open(page);
  await choose(page, [a]);
  await submitButton(page).click();
  await expect(submitButton(page)).toHaveText('Waiting for 1 picture');
  await page.getByRole('button', { name: 'Stop waiting' }).click();
  await expect(submitButton(page)).toBeFocused();
  await uploads.release(0);
  await expect(page.getByRole('img', { name: 'a.png' })).toBeVisible();
  await expect(submitButton(page)).toHaveText('Develop it');
});

test('pictures keep the order of choice when they arrive in another order', async ({ page }) => {
  const uploads = await holdUploads(page);
  await open(page);
  await choose(page, [a, b, c]);
  for (const [index, name] of [...['a.png', 'b.png', 'c.png'].entries()].toReversed()) {
    await uploads.release(index);
    await expect(page.getByRole('img', { name })).toBeVisible();
  }
  await expectOrder(page, ['a.png', 'b.png', 'c.png']);
  expect(await sentReferences(page)).toEqual(['a.png', 'b.png', 'c.png']);
});

test('the keyboard and the mouse change the order', async ({ page }) => {
  await open(page);
  await choose(page, [a, b, c]);
  await expect(page.getByRole('img', { name: 'c.png' })).toBeVisible();
  await page.getByRole('button', { name: 'Move a.png later' }).press('Enter');
  await expectOrder(page, ['b.png', 'a.png', 'c.png']);
  await expect(page.getByText('a.png is now 2 of 3.')).toBeAttached();
  await expect(page.getByRole('button', { name: 'Move a.png later' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expectOrder(page, ['b.png', 'c.png', 'a.png']);
  await pictures(page).nth(2).dragTo(pictures(page).nth(0));
  await expectOrder(page, ['a.png', 'b.png', 'c.png']);
  await page.getByRole('button', { name: 'Move c.png earlier' }).click();
  expect(await sentReferences(page)).toEqual(['a.png', 'c.png', 'b.png']);
});

test('the form asks about a failed picture, which can be tried again in its place or left out', async ({
  page,
}) => {
  const uploads = await holdUploads(page);
  await open(page);
  await choose(page, [a, b]);
  await submitButton(page).click();
  await uploads.fail(0);
  await uploads.release(1);
  await expect(page.getByRole('group', { name: '1 picture could not be added.' })).toBeFocused();
  await expect(page.getByRole('alert').filter({ hasText: '1. a.png' })).toContainText('could not be reached');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  await page.getByRole('button', { name: 'Back to the form' }).click();
  await expect(submitButton(page)).toBeFocused();
  await page.unroute(uploadPath);
  await submitButton(page).click();
  expect(
    await sentReferences(page, () =>
      page.getByRole('button', { name: 'Try again', exact: true }).last().click(),
    ),
  ).toEqual(['a.png', 'b.png']);
});

test('a file that is no picture is refused in a whole sentence, and the form leaves it out only on request', async ({
  page,
}) => {
  await open(page);
  const drawing = { name: 'drawing.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') };
  await choose(page, [drawing, b]);
  await expect(page.getByRole('alert').filter({ hasText: 'drawing.svg' })).toContainText('Please send a PNG');
  await submitButton(page).click();
  await expect(page.getByText('1 picture could not be added. Develop without it?')).toBeVisible();
  const sent = await sentReferences(page, () =>
    page.getByRole('button', { name: 'Develop without it' }).click(),
  );
  expect(sent).toEqual(['b.png']);
});

test('the form names files beyond the limit and files that are already in the list', async ({ page }) => {
  await open(page, 'website');
  const six = Array.from({ length: 6 }, (_, index) => pictureFile(`${index}.png`));
  await choose(page, [...six, a]);
  await expect(page.getByText('Not added: a.png.')).toBeVisible();
  await page.getByRole('button', { name: 'Remove 5.png' }).click();
  await expect(page.getByText('Not added: a.png.')).toBeHidden();
});

test('after a reload the form names the pictures that had not arrived, and keeps their places', async ({
  page,
}) => {
  const uploads = await holdUploads(page);
  page.on('dialog', (dialog) => void dialog.accept());
  await open(page);
  await choose(page, [a, b]);
  await uploads.release(1);
  await expect(page.getByRole('img', { name: 'b.png' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('alert').filter({ hasText: '1. a.png' })).toContainText('choose it again');
  await expectOrder(page, ['a.png', 'b.png']);
});

test('fourteen pictures fit a phone of 360 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await open(page);
  await choose(
    page,
    Array.from({ length: 14 }, (_, index) => pictureFile(`holiday-in-the-mountains-${index}.png`)),
  );
  await expect(pictures(page)).toHaveCount(14);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expectNoSidewaysScroll(page);
});
