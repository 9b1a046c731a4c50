import type { GenerationView } from '@darkroom/api/view/generation-view';
import { billingSentence } from '@darkroom/kinds/billing';
import { PencilLine, RotateCw } from 'lucide-react';
import Link from 'next/link';
import { buttonClass } from '@/components/button';
import { canRetry, statusLabel } from '@/lib/generation-status';
import type { KindText } from '@/lib/kind-text';
import { showToast } from '@/lib/toasts';
import { messageOf } from '@/trpc/api-error';
import { trpc } from '@/trpc/client';
import { Heading } from './heading';

interface EndedHeadProps {
  generation: GenerationView;
  kindText: KindText;
  onRetried: () => Promise<void>;
}

/** The end of a generation that made nothing to look at: why, what it cost, and the ways on. */
export function EndedHead({ generation, kindText, onRetried }: EndedHeadProps) {
  const { id, kind, status, billing } = generation;
  const retry = trpc.generation.retry.useMutation({
    onSuccess: onRetried,
    onError: (cause) => showToast({ text: messageOf(cause) }),
  });
  return (
    <header>
      <Heading kicker={`${kindText.title} · ${statusLabel(status)}`} title={generation.title} />
      <div
        className={`mt-7 border-l-2 pl-4 ${status === 'canceled' ? 'border-line-strong' : 'border-danger'}`}
      >
        <p className="text-lg">{sentenceOf(generation, kindText)}</p>
        <p className="text-muted mt-1">{billingSentence(billing)}</p>
      </div>
      <div className="mt-6 flex flex-wrap gap-2">
        {canRetry(generation) && (
          <button
            type="button"
            className={buttonClass({ variant: 'primary' })}
            disabled={retry.isPending}
            onClick={() => retry.mutate({ id })}
          >
            <RotateCw aria-hidden="true" />
            {retry.isPending ? 'Starting again' : 'Retry'}
          </button>
        )}
        <Link
          href={`/create/${kind}?from=${id}`}
          className={buttonClass({ variant: canRetry(generation) ? 'secondary' : 'primary' })}
        >
          <PencilLine aria-hidden="true" />
          Change and try again
        </Link>
      </div>
    </header>
  );
}

function sentenceOf({ status, step, error }: GenerationView, { steps }: KindText): string {
  const stepLabel = steps.find((text) => text.step === step)?.label;
  if (status === 'canceled') {
    return stepLabel ? `You canceled it. It stopped at “${stepLabel}”.` : 'You canceled it before it began.';
  }
  if (error) return error.message;
  return status === 'expired'
    ? 'It waited too long and was put away.'
    : 'It failed for a reason we do not know.';
}
