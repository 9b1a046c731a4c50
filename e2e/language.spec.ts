import { expect, test, type Page } from '@playwright/test';
import { untilResult } from './support/generations';

const chip = (page: Page) => page.getByRole('combobox', { name: 'Site in' });

for (const { language, brief } of [
  { language: 'ms', brief: 'Kedai roti kami di Shah Alam, buka setiap hari dari pukul 7 pagi' },
  { language: 'ar', brief: 'عيادة أسنان في الرياض، احجز موعدك عبر الواتساب' },
]) {
  test(`a brief in ${language} on the first page makes a site in ${language}`, async ({ page, request }) => {
    await page.goto('/');
    await page.getByRole('textbox').fill(brief);
    await expect(chip(page)).toHaveValue(language);
    await page.getByRole('button', { name: 'Develop it' }).click();
    await untilResult(page);
    const id = page.url().split('/').at(-1);
    const site = await request.get(`/sites/${id}/editorial/index.html`);
    expect(await site.text()).toMatch(new RegExp(`<html[^>]* lang="${language}"`));
  });
}

test('a language chosen by hand stays, on the first page and on the create page', async ({ page }) => {
  await page.goto('/');
  await chip(page).selectOption('fr');
  await page.getByRole('textbox').fill('A bakery with a wood-fired oven in Leeds');
  await expect(page.getByRole('textbox')).toHaveAttribute('lang', 'en');
  await expect(chip(page)).toHaveValue('fr');
  await page.getByRole('button', { name: 'More choices' }).click();
  await expect(page.getByLabel('Language of the website')).toHaveValue('fr');
});

test.describe('with an Indonesian browser', () => {
  test.use({ locale: 'id-ID' });

  test('a text that may be Malay or Indonesian counts as Indonesian, and so does an undecidable one', async ({
    page,
  }) => {
    await page.goto('/create/website');
    const language = page.getByLabel('Language of the website');
    await expect(language).toHaveValue('id');
    await page.getByLabel('What is the website for?').fill('Kami menjual kopi arabika dari petani di Toraja');
    await expect(language).toHaveAccessibleDescription('Guessed from your text.');
    await expect(language).toHaveValue('id');
    await page.getByLabel('What is the website for?').fill('A bakery with a wood-fired oven in Leeds');
    await expect(language).toHaveValue('en');
  });
});
