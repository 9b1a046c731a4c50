import { expect, test } from '@playwright/test';

test('an empty form names the missing text at its field and puts the cursor there', async ({ page }) => {
  await page.goto('/create/website');
  await page.getByRole('button', { name: 'Develop it' }).click();
  const description = page.getByLabel('What is the website for?');
  await expect(description).toBeFocused();
  await expect(description).toHaveAccessibleDescription(/Write what the website is for/);
  await description.fill('A bakery with a wood-fired oven');
  await expect(description).toHaveAccessibleDescription('');
});

test('the price follows the choices', async ({ page }) => {
  await page.goto('/create/website');
  await expect(page.getByText('5 credits')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Serene' }).uncheck();
  await expect(page.getByText('4 credits')).toBeVisible();
});

test('a draft survives a reload', async ({ page }) => {
  await page.goto('/create/image');
  await page.getByLabel('What should the image show?').fill('A kettle on a blue stove');
  await page.getByRole('radio', { name: '9:16' }).check();
  await page.reload();
  await expect(page.getByLabel('What should the image show?')).toHaveValue('A kettle on a blue stove');
  await expect(page.getByRole('radio', { name: '9:16' })).toBeChecked();
});

test('a lost answer and a second try make one generation', async ({ page }) => {
  const ids: string[] = [];
  await page.route(/generation\.create/, async (route) => {
    const response = await route.fetch();
    const [{ result }] = await response.json();
    ids.push(result.data.json.id);
    if (ids.length === 1) await route.abort();
    else await route.fulfill({ response });
  });
  await page.goto('/create/image');
  await page.getByLabel('What should the image show?').fill('A swing under an oak');
  await page.getByRole('button', { name: 'Develop it' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'could not be reached' })).toBeVisible();
  await page.getByRole('button', { name: 'Develop it' }).dblclick();
  await page.waitForURL(/\/(generate|result)\//);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test('the text of the first page is carried to the page with all choices', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('radio', { name: 'Image' }).check();
  await page.getByRole('textbox').fill('Two chairs by a window');
  await page.getByRole('button', { name: 'More choices' }).click();
  await expect(page.getByLabel('What should the image show?')).toHaveValue('Two chairs by a window');
});
