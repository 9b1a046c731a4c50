'use client';

import { useRouter } from 'next/navigation';
import { report } from '@/lib/report';
import { showToast } from '@/lib/toasts';
import { messageOf } from '@/trpc/api-error';
import { trpc } from '@/trpc/client';

/** Deletes a generation and offers to undo it, on whatever page the user is by then. */
export function useDelete({ onDeleted }: { onDeleted?: () => void } = {}) {
  const utils = trpc.useUtils();
  const router = useRouter();

  async function restore(id: string) {
    try {
      await utils.client.generation.restore.mutate({ id });
      await utils.generation.list.invalidate();
      router.refresh();
      showToast({ text: 'It is back.' });
    } catch (error) {
      showToast({ text: messageOf(error) });
    }
  }

  return trpc.generation.delete.useMutation({
    onSuccess: ({ id, title }) => {
      showToast({
        text: `Deleted “${title.slice(0, 40)}${title.length > 40 ? '…' : ''}”`,
        action: { label: 'Undo', run: () => void restore(id) },
      });
      utils.generation.list.invalidate().catch(report);
      onDeleted?.();
    },
    onError: (error) => showToast({ text: messageOf(error) }),
  });
}
