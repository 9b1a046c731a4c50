import type { EventView, GenerationView, OutputView, StepView } from '@darkroom/api/view/generation-view';
import { stepNames } from '@darkroom/kinds/vocabulary';

/**
 * The generation after an event, or as it is where it has the event already. Null where it must be asked for: an event
 * before this one is missing, or this one, of an earlier version, does not say what it changed.
 */
export function applyEvent(generation: GenerationView, event: EventView): GenerationView | null {
  if (event.seq <= generation.lastSeq) return generation;
  if (event.seq > generation.lastSeq + 1) return null;
  const { seq, type, attempt, status, step, progress, message } = event;
  const change = changeOf(generation, event);
  return (
    change && {
      ...generation,
      ...{ lastSeq: seq, attempt, status, progress, message },
      // A step that ended is no longer the one that the generation is in.
      ...(type !== 'step.completed' && { step }),
      ...change,
    }
  );
}

/** What changes beside what every event says. */
function changeOf(generation: GenerationView, event: EventView): Partial<GenerationView> | null {
  switch (event.type) {
    case 'generation.queued':
      return newAttempt(generation, event);
    case 'generation.started':
      return { startedAt: event.createdAt };
    case 'step.progressed':
      return event.stepState ? { steps: withStep(generation.steps, event.stepState) } : {};
    case 'step.started':
    case 'step.retrying':
    case 'step.completed':
      return event.stepState && { steps: withStep(generation.steps, event.stepState) };
    case 'slot.previewed':
    case 'slot.completed':
    case 'slot.failed':
      return event.output && withOutput(generation.outputs, event.output);
    case 'generation.cancel-requested':
      return { isCancelRequested: true };
    case 'generation.finished':
      return event.ending && { ...event.ending, ...ended(generation, event) };
  }
}

/** Finished pieces stay, and so does an earlier result; what failed is tried once more. */
function newAttempt({ outputs }: GenerationView, { createdAt }: EventView): Partial<GenerationView> {
  return {
    error: null,
    isCancelRequested: false,
    queuedAt: createdAt,
    startedAt: null,
    finishedAt: null,
    steps: [],
    outputs: outputs.map((output) =>
      output.status === 'failed' ? { ...output, status: 'pending', error: null } : output,
    ),
    finalCredits: null,
    billing: { billed: 0, mayBeBilled: 0 },
  };
}

function withStep(steps: StepView[], changed: StepView): StepView[] {
  return stepNames.flatMap((name) =>
    name === changed.step ? [changed] : steps.filter(({ step }) => step === name),
  );
}

function withOutput(outputs: OutputView[], changed: OutputView): { outputs: OutputView[] } | null {
  const isKnown = outputs.some(({ slot }) => slot === changed.slot);
  return isKnown
    ? { outputs: outputs.map((known) => (known.slot === changed.slot ? changed : known)) }
    : null;
}

/** An end closes the steps that are open. */
function ended({ steps, isCancelRequested }: GenerationView, { status, createdAt }: EventView) {
  const hasSucceeded = status === 'succeeded' || status === 'partially_succeeded';
  const closed = { status: hasSucceeded ? 'completed' : 'failed', finishedAt: createdAt } as const;
  return {
    finishedAt: createdAt,
    isCancelRequested: isCancelRequested || status === 'canceled',
    steps: steps.map((step) =>
      step.status === 'running' || step.status === 'retrying' ? { ...step, ...closed } : step,
    ),
  };
}
