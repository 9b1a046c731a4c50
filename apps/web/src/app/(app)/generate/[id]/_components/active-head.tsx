import type { GenerationView } from '@darkroom/api/view/generation-view';
import { formatClock } from '@/lib/format';
import { isActive, statusLabel } from '@/lib/generation-status';
import type { KindText } from '@/lib/kind-text';
import { useRotation } from '../use-clock';
import { Heading } from './heading';
import { ProgressBar } from './progress-bar';

interface ActiveHeadProps {
  generation: GenerationView;
  kindText: KindText;
  nowMs: number;
}

const messageMs = 4500;
const noMessages: readonly string[] = [];

export function ActiveHead({ generation, kindText, nowMs }: ActiveHeadProps) {
  const { step, message, progress, queuedAt, finishedAt, status, isCancelRequested } = generation;
  const messages = kindText.steps.find((text) => text.step === step)?.messages ?? noMessages;
  const rotating = useRotation(messages, messageMs);
  const line = isCancelRequested
    ? 'Canceling: the step that runs is being stopped.'
    : (message ?? rotating ?? 'Waiting for a free tray');
  return (
    <header>
      <Heading
        kicker={`${kindText.title} · ${statusLabel(status, isCancelRequested)}`}
        title={generation.title}
      />
      <div className="mt-7 flex items-end justify-between gap-4">
        <p
          className="font-display text-6xl leading-none font-light tabular-nums sm:text-7xl"
          aria-hidden="true"
        >
          {progress}
          <span className="text-muted text-[0.45em]">%</span>
        </p>
        <p className="text-muted text-right text-sm">
          <span className="sr-only">Time so far: </span>
          <time
            className="font-edge text-ink block text-xl tabular-nums"
            suppressHydrationWarning
            role="timer"
          >
            {formatClock((finishedAt?.getTime() ?? nowMs) - queuedAt.getTime())}
          </time>
        </p>
      </div>
      <ProgressBar progress={progress} steps={kindText.steps} isRunning={isActive(generation)} />
      <p key={line} className="animate-rise text-muted mt-3 min-h-7 text-lg">
        {line}
      </p>
    </header>
  );
}
