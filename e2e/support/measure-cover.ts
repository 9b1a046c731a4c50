import type { Page } from '@playwright/test';

export interface Cover {
  /** The share of the window that one link takes. */
  link: number;
  /** The share of the window in which the page's own text stands and a link is hit. */
  text: number;
}

/** Looks up, on a grid, what a reader would click: at several places of the page and moments of its animations. */
export async function measureCover(page: Page, html: string): Promise<Cover> {
  await page.mouse.move(0, 0);
  await page.setContent(html);
  let worst = await measure(page);
  const hover = await page.evaluate(() => {
    const box = document.querySelector('a[href^="http"]')?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  await page.evaluate(() => (location.hash = '#t'));
  if (hover && hover.x > 0 && hover.y > 0 && hover.x < 3_000 && hover.y < 3_000)
    await page.mouse.move(hover.x, hover.y);
  const second = await measure(page);
  worst = { link: Math.max(worst.link, second.link), text: Math.max(worst.text, second.text) };
  return worst;
}

function measure(page: Page): Promise<Cover> {
  return page.evaluate(() => {
    const steps = 12;
    const worst = { link: 0, text: 0 };
    const look = () => {
      const hits = new Map<Element, number>();
      const texts = [...document.querySelectorAll('.own p')].map((text) => text.getBoundingClientRect());
      let overText = 0;
      for (let row = 0; row < steps; row++) {
        for (let column = 0; column < steps; column++) {
          const x = ((column + 0.5) * innerWidth) / steps;
          const y = ((row + 0.5) * innerHeight) / steps;
          const link = document.elementFromPoint(x, y)?.closest('a[href^="http"]');
          if (!link) continue;
          hits.set(link, (hits.get(link) ?? 0) + 1);
          if (texts.some((box) => box.left <= x && x < box.right && box.top <= y && y < box.bottom))
            overText++;
        }
      }
      worst.link = Math.max(worst.link, Math.max(0, ...hits.values()) / steps ** 2);
      worst.text = Math.max(worst.text, overText / steps ** 2);
    };
    const animations = document.getAnimations();
    for (const at of animations.length > 0 ? [0, 0.3, 0.5, 0.9] : [0]) {
      for (const animation of animations) {
        const { duration } = animation.effect?.getComputedTiming() ?? {};
        animation.pause();
        animation.currentTime = typeof duration === 'number' ? duration * at : 0;
      }
      for (const windows of [0, 1, 2, 4]) {
        scrollTo(0, innerHeight * windows);
        if (windows === 0 || scrollY > innerHeight * (windows - 1)) look();
      }
    }
    scrollTo(0, 0);
    return worst;
  });
}
