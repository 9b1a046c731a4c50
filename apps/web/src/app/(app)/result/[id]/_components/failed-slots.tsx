import type { GenerationView } from '@darkroom/api/view/generation-view';
import { billingSentence } from '@darkroom/kinds/billing';
import { CircleAlert, RotateCw } from 'lucide-react';
import { buttonClass } from '@/components/button';
import { canRetry } from '@/lib/generation-status';

interface FailedSlotsProps {
  generation: GenerationView;
  isRetrying: boolean;
  onRetry: () => void;
}

export function FailedSlots({ generation, isRetrying, onRetry }: FailedSlotsProps) {
  const { status, billing } = generation;
  const isBilled = billing.billed + billing.mayBeBilled > 0;
  const failed = generation.outputs.filter(({ status }) => status !== 'ready');
  return (
    <section
      aria-label="What did not work"
      className="border-danger mt-7 flex flex-wrap items-center justify-between gap-4 border-l-2 py-1 pl-4"
    >
      <ul className="min-w-0 space-y-1">
        {failed.map(({ slot, label, error }) => (
          <li key={slot} className="flex items-start gap-2">
            <CircleAlert className="text-danger mt-1 size-4 shrink-0" aria-hidden="true" />
            <span>
              <span className="font-medium">{label} is missing.</span>{' '}
              <span className="text-muted">{error?.message ?? reasonOf(generation)}</span>
            </span>
          </li>
        ))}
        {status === 'canceled' && isBilled && <li className="text-muted">{billingSentence(billing)}</li>}
      </ul>
      {canRetry(generation) && (
        <button type="button" className={buttonClass()} disabled={isRetrying} onClick={onRetry}>
          <RotateCw aria-hidden="true" />
          {isRetrying ? 'Starting again' : 'Retry what is missing'}
        </button>
      )}
    </section>
  );
}

function reasonOf({ status }: GenerationView): string {
  return status === 'canceled'
    ? 'You canceled before it was finished.'
    : 'It failed for a reason we do not know.';
}
