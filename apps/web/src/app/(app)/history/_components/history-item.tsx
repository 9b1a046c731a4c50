import type { GenerationSummary } from '@darkroom/api/view/generation-view';
import { Repeat2, RotateCw, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { FilmFrame } from '@/components/film-frame';
import { canRetry } from '@/lib/generation-status';
import { showToast } from '@/lib/toasts';
import { useDelete } from '@/lib/use-delete';
import { messageOf } from '@/trpc/api-error';
import { trpc } from '@/trpc/client';

interface HistoryItemProps {
  generation: GenerationSummary;
  kindTitle: string;
  onChanged: () => void;
}

const actionClass =
  'flex min-h-10 items-center gap-1.5 rounded-md px-2.5 text-sm text-muted transition-colors hocus:bg-raised hocus:text-ink disabled:opacity-50';

export function HistoryItem({ generation, kindTitle, onChanged }: HistoryItemProps) {
  const { id, kind, title, error } = generation;
  const remove = useDelete();
  const retry = trpc.generation.retry.useMutation({
    onSuccess: onChanged,
    onError: (cause) => showToast({ text: messageOf(cause) }),
  });
  return (
    <li className="min-w-0 [contain-intrinsic-size:auto_20rem] [content-visibility:auto]">
      <FilmFrame generation={generation} kindTitle={kindTitle} Heading="h2" />
      {error && <p className="text-muted mt-2 line-clamp-2 px-1 text-sm">{error.message}</p>}
      <div className="mt-1 flex flex-wrap">
        {canRetry(generation) && (
          <button
            type="button"
            className={actionClass}
            disabled={retry.isPending}
            onClick={() => retry.mutate({ id })}
          >
            <RotateCw className="size-4" aria-hidden="true" />
            Retry<span className="sr-only"> {title}</span>
          </button>
        )}
        <Link href={`/create/${kind}?from=${id}`} prefetch={false} className={actionClass}>
          <Repeat2 className="size-4" aria-hidden="true" />
          Use again<span className="sr-only">: {title}</span>
        </Link>
        <button
          type="button"
          className={`${actionClass} ml-auto`}
          disabled={remove.isPending}
          onClick={() => remove.mutate({ id })}
        >
          <Trash2 className="size-4" aria-hidden="true" />
          <span className="sr-only">Delete {title}</span>
        </button>
      </div>
    </li>
  );
}
