import { messageOf } from '@/trpc/api-error';
import { showToast } from './toasts';

/** For a promise that nobody awaits: shows its failure on whatever page is open. */
export function report(error: unknown): void {
  console.error(error);
  showToast({ text: messageOf(error) });
}
