import type { GenerationView } from '@darkroom/api/view/generation-view';
import { WifiOff } from 'lucide-react';
import { buttonClass } from '@/components/button';
import { CopyLinkButton } from '@/components/copy-link-button';
import { SampleNote, type Providers } from '@/components/sample-note';
import { showToast } from '@/lib/toasts';
import { useIsOnline } from '@/lib/use-is-online';
import { messageOf } from '@/trpc/api-error';
import { trpc } from '@/trpc/client';

interface WalkAwayProps {
  generation: GenerationView;
  providers: Providers;
  onCanceled: () => Promise<void>;
}

export function WalkAway({ generation, providers, onCanceled }: WalkAwayProps) {
  const { id, isCancelRequested } = generation;
  const isOnline = useIsOnline();
  const cancel = trpc.generation.cancel.useMutation({
    onSettled: onCanceled,
    onError: (error) => showToast({ text: messageOf(error) }),
  });
  return (
    <section className="mt-7" aria-label="While you wait">
      {isOnline ? (
        <p>
          <span className="font-medium">You can close this page:</span>{' '}
          <span className="text-muted">it goes on without you, and this address shows how far it is.</span>
        </p>
      ) : (
        <p role="alert" className="flex items-start gap-2">
          <WifiOff className="text-accent mt-1 size-4 shrink-0" aria-hidden="true" />
          <span>
            <span className="font-medium">You are offline.</span>{' '}
            <span className="text-muted">The work goes on; this page catches up when you are back.</span>
          </span>
        </p>
      )}
      <div className="mt-4 flex flex-wrap gap-2">
        <CopyLinkButton path={`/generate/${id}`} />
        <button
          type="button"
          className={buttonClass({ variant: 'quiet' })}
          disabled={isCancelRequested || cancel.isPending}
          onClick={() => cancel.mutate({ id })}
        >
          {isCancelRequested || cancel.isPending ? 'Canceling' : 'Cancel'}
        </button>
      </div>
      <SampleNote providers={providers} className="mt-6" />
    </section>
  );
}
