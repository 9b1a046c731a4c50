import { expect, it, vi } from 'vitest';
import { dismissToast, listToasts, showToast, subscribeToToasts } from './toasts';

it('shows the last three, and lets each be dismissed', () => {
  const onChange = vi.fn<() => void>();
  const unsubscribe = subscribeToToasts(onChange);
  for (const text of ['one', 'two', 'three', 'four']) showToast({ text });
  expect(listToasts().map(({ text }) => text)).toEqual(['two', 'three', 'four']);
  dismissToast(listToasts()[1]!.id);
  expect(listToasts().map(({ text }) => text)).toEqual(['two', 'four']);
  expect(onChange).toHaveBeenCalledTimes(5);
  unsubscribe();
  showToast({ text: 'five' });
  expect(onChange).toHaveBeenCalledTimes(5);
});
