import { expect, test, type Browser, type Page } from '@playwright/test';
import { cleanCoveringPage, sampleCoveringPages } from '../packages/jobs/src/page/testing/covering-pages';
import { measureCover } from './support/measure-cover';

const runs = 80;
const seed = 20_261_128;
/** A little more than the cleaner's own bound, because the grid of points is coarse. */
const maxShare = 0.77;

test.describe.configure({ timeout: 180_000 });

test('no cleaned page has a link to another site over most of the window', async ({ browser }) => {
  const pages = await openWindows(browser);
  let [had, has] = [0, 0];
  for (const written of sampleCoveringPages({ runs, seed })) {
    const clean = cleanCoveringPage(written);
    had += clean?.had ?? 0;
    has += clean?.has ?? 0;
    if (clean && clean.has > 0)
      expect(await worstShare(pages, clean.html), clean.html).toBeLessThan(maxShare);
  }
  expect(has / had, 'the share of links that keep their address').toBeGreaterThan(0.15);
  expect(has / had).toBeLessThan(0.85);
});

test('this test notices links over the window: many of the pages have one before they are cleaned', async ({
  browser,
}) => {
  const pages = await openWindows(browser);
  let covered = 0;
  for (const written of sampleCoveringPages({ runs: 60, seed }))
    if ((await worstShare(pages, written)) >= maxShare) covered++;
  expect(covered).toBeGreaterThan(3);
});

async function openWindows(browser: Browser): Promise<Page[]> {
  const wide = await browser.newPage({ viewport: { width: 1_280, height: 800 } });
  const phone = await browser.newPage({ viewport: { width: 390, height: 844 }, isMobile: true });
  return [wide, phone];
}

async function worstShare(pages: readonly Page[], html: string): Promise<number> {
  const covers = await Promise.all(pages.map((page) => measureCover(page, html)));
  return Math.max(...covers.flatMap(({ link, text }) => [link, text]));
}
