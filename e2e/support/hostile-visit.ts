import type { BrowserContext, Page } from '@playwright/test';

interface Visit {
  name: string;
  address: string;
  title: string | undefined;
  /** The page is served in a sandbox, in which neither the page nor a test can run a script. */
  isSandboxed: boolean;
}

const tabs = 4;

/** Opens every page as a visitor does and clicks in it. Returns every forbidden thing that a page did. */
export async function visitAll(context: BrowserContext, visits: readonly Visit[]): Promise<string[]> {
  const problems: string[] = [];
  const waiting = [...visits];
  const visitNext = async () => {
    const page = await context.newPage();
    for (let visit = waiting.shift(); visit; visit = waiting.shift()) {
      problems.push(...(await visitOne(page, visit)).map((problem) => `${visit?.name}: ${problem}`));
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: tabs }, visitNext));
  return problems.toSorted();
}

async function visitOne(page: Page, { address, title, isSandboxed }: Visit): Promise<string[]> {
  const problems: string[] = [];
  const folder = address.replace(/[^/]*$/, '');
  await page.goto('about:blank');
  const onRequest = (request: { url: () => string }) => {
    const url = request.url();
    if (!/^(data|about|blob):/.test(url) && !url.startsWith(folder)) problems.push(`asked for ${url}`);
  };
  const onDialog = (dialog: { dismiss: () => Promise<void> }) => {
    problems.push('opened a dialog');
    void dialog.dismiss();
  };
  const onPopup = (popup: Page) => {
    problems.push(`opened a window: ${popup.url()}`);
    void popup.close();
  };
  page.on('request', onRequest).on('dialog', onDialog).on('popup', onPopup);
  try {
    await page.goto(address);
    await clickAbout(page);
    if (page.url().replace(/#.*/, '') !== address) problems.push(`went to ${page.url()}`);
    // The scripts of the corpus set `__ran`.
    if (!isSandboxed && (await page.evaluate(() => '__ran' in globalThis))) problems.push('ran a script');
    const shown = await titleOf(page);
    if (title !== undefined && shown !== title) problems.push(`called itself ${shown}`);
  } catch (error) {
    problems.push(`could not be looked at: ${String(error)}`);
  }
  page.off('request', onRequest).off('dialog', onDialog).off('popup', onPopup);
  return problems;
}

/** Clicks places that no visitor takes for a link to another site: the page's middle, labels, links within the page. */
async function clickAbout(page: Page): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 720 };
  await page.mouse.click(width - 20, height - 20);
  await page.mouse.click(width / 2, height / 2);
  const inner = page.locator(
    'label, summary, button, a:not([href^="http"]):not([href^="mailto"]), [onclick]',
  );
  for (const element of (await inner.all()).slice(0, 3)) {
    await element.click({ force: true, timeout: 500, noWaitAfter: true }).catch(() => undefined);
  }
}

/** Reads the title from the browser's tab: in a sandbox without scripts a test cannot evaluate anything. */
async function titleOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  return targetInfo.title;
}
