'use client';

import type { GenerationView } from '@darkroom/api/view/generation-view';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { showToast } from '@/lib/toasts';
import { useDelete } from '@/lib/use-delete';
import { messageOf } from '@/trpc/api-error';
import { trpc } from '@/trpc/client';

/** A finished generation and the actions on it. */
export function useResult(initial: GenerationView) {
  const router = useRouter();
  const [chosenSlot, setChosenSlot] = useState(initial.chosenSlot);
  const { id } = initial;
  const onError = (error: unknown) => showToast({ text: messageOf(error) });

  const choose = trpc.generation.choose.useMutation({
    onError: (error) => {
      setChosenSlot(initial.chosenSlot);
      onError(error);
    },
  });
  const retry = trpc.generation.retry.useMutation({
    onSuccess: () => router.push(`/generate/${id}`),
    onError,
  });
  const remove = useDelete({ onDeleted: () => router.push('/history') });

  return {
    generation: { ...initial, chosenSlot },
    choose: (slot: string) => {
      setChosenSlot(slot);
      choose.mutate({ id, slot });
    },
    retry: () => retry.mutate({ id }),
    isRetrying: retry.isPending,
    remove: () => remove.mutate({ id }),
  };
}
