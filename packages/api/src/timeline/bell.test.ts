import { describe, expect, it } from 'vitest';
import { createBell } from './bell';

const longMs = 60_000;

describe('createBell', () => {
  it('wakes who waits', async () => {
    const bell = createBell();
    const waiting = bell.wait(longMs);
    bell.ring();
    await expect(waiting).resolves.toBeUndefined();
  });

  it('keeps rings that came before the wait, as one', async () => {
    const bell = createBell();
    bell.ring();
    bell.ring();
    await bell.wait(longMs);
    const order: string[] = [];
    const waiting = bell.wait(20).then(() => order.push('woken'));
    order.push('still waiting');
    await waiting;
    expect(order).toEqual(['still waiting', 'woken']);
  });

  it('ends the wait after the timeout', async () => {
    await expect(createBell().wait(1)).resolves.toBeUndefined();
  });
});
