import type { GenerationView } from '@darkroom/api/view/generation-view';
import { isTerminal, type GenerationStatus } from '@darkroom/kinds/vocabulary';
import { formatClock, formatDuration } from '@/lib/format';
import { hasResult, isActive } from '@/lib/generation-status';
import type { KindText } from '@/lib/kind-text';
import { StepIcon, type StepState } from './step-icon';

interface StepListProps {
  generation: GenerationView;
  kindText: KindText;
  nowMs: number;
}

type StepRun = GenerationView['steps'][number];

const stateLabels: Readonly<Record<StepState, string>> = {
  waiting: 'Waiting',
  running: 'Running',
  retrying: 'Trying again',
  completed: 'Done',
  failed: 'Failed',
  stopped: 'Stopped',
};

export function StepList({ generation, kindText, nowMs }: StepListProps) {
  const isRunning = isActive(generation);
  const reached = isRunning || hasResult(generation) ? generation.steps : untilTheEnd(generation.steps);
  return (
    <section aria-labelledby="steps">
      <h2 id="steps" className="sr-only">
        Steps
      </h2>
      <ol className="border-line border-t">
        {kindText.steps.map(({ step, label }) => {
          const run = reached.find((candidate) => candidate.step === step);
          const state = stateOf(run, generation.status);
          return (
            <li
              key={step}
              aria-current={state === 'running' || state === 'retrying' ? 'step' : undefined}
              className={`border-line flex min-h-12 items-center gap-3.5 border-b py-2 transition-colors duration-700 ${state === 'waiting' ? 'text-muted' : ''}`}
            >
              <StepIcon step={step} state={state} />
              <span className={state === 'running' || state === 'retrying' ? 'font-medium' : ''}>
                {label}
              </span>
              <span className="text-muted ml-auto text-right text-sm whitespace-nowrap">
                <span
                  className={state === 'completed' || state === 'running' ? 'sr-only' : stateColor(state)}
                >
                  {state === 'waiting' && !isRunning ? 'Not reached' : stateLabels[state]}
                  {run && run.tries > 1 && state === 'retrying' && ` (${run.tries})`}
                </span>
                {run && (
                  <span className="font-edge ml-2 tabular-nums" suppressHydrationWarning>
                    {timeOf(run, state, nowMs)}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** What is tidied up after the step that failed is no progress that anyone waits for. */
function untilTheEnd(steps: StepRun[]): StepRun[] {
  const end = steps.findIndex(({ status }) => status !== 'completed');
  return end < 0 ? steps : steps.slice(0, end + 1);
}

function stateOf(run: StepRun | undefined, status: GenerationStatus): StepState {
  if (!run) return 'waiting';
  const isOpen = run.status === 'running' || run.status === 'retrying';
  const isCutShort = (isOpen && isTerminal(status)) || (run.status === 'failed' && status === 'canceled');
  return isCutShort ? 'stopped' : run.status;
}

function timeOf(run: StepRun, state: StepState, nowMs: number): string {
  if (run.finishedAt) return formatDuration(run.finishedAt.getTime() - run.startedAt.getTime());
  return state === 'stopped' ? '' : formatClock(nowMs - run.startedAt.getTime());
}

function stateColor(state: StepState): string {
  if (state === 'failed') return 'text-danger';
  return state === 'retrying' ? 'text-accent' : '';
}
