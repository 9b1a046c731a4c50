import type { KindText } from '@/lib/kind-text';

interface ProgressBarProps {
  progress: number;
  steps: KindText['steps'];
  isRunning: boolean;
}

/** A strip of film that is exposed from left to right; the notches are where steps begin. */
export function ProgressBar({ progress, steps, isRunning }: ProgressBarProps) {
  return (
    <div className="mt-4">
      <div
        role="progressbar"
        aria-label="Progress"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={progress}
        className="bg-line relative h-2 overflow-hidden rounded-full"
      >
        <div
          className="bg-accent relative h-full rounded-full transition-[width] duration-[1400ms] ease-develop"
          style={{ width: `${progress}%` }}
        >
          {isRunning && <span className="exposure absolute inset-y-0 right-0 w-16 rounded-full" />}
        </div>
      </div>
      <div className="relative mt-1.5 h-1.5" aria-hidden="true">
        {steps.map(({ step, from }) => (
          <span
            key={step}
            className={`absolute h-full w-px ${progress >= from ? 'bg-accent' : 'bg-line-strong'}`}
            style={{ left: `min(${from}%, calc(100% - 1px))` }}
          />
        ))}
      </div>
    </div>
  );
}
