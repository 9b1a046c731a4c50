import { messageOf } from '@/trpc/api-error';
import { showToast } from './toasts';

/** For a promise that nobody waits for: its failure is shown, whatever page is open. */
export function report(error: unknown): void {
  console.error(error);
  showToast({ text: messageOf(error) });
}
