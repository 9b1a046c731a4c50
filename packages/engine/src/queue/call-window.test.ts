import { expect, it } from 'vitest';
import { CallWindow } from './call-window';

const fill = (window: CallWindow) => {
  while (window.free > 0) window.enter();
};

it('grows up to its limit while no call is answered', async () => {
  let grown = 0;
  const window = new CallWindow(100, () => {
    grown += 1;
    fill(window);
    window.expectGrowth();
  });
  fill(window);
  window.expectGrowth();
  await expect.poll(() => grown).toBe(2);
  expect(window.free).toBe(0);
});

it('keeps growing by itself when the answers stop after a few', async () => {
  let grown = 0;
  const window = new CallWindow(1000, () => (grown += 1));
  fill(window);
  window.expectGrowth();
  for (let answer = 0; answer < 10; answer += 1) {
    window.leave();
    window.enter();
  }
  await expect.poll(() => grown).toBe(1);
  expect(window.free).toBe(32);
});
