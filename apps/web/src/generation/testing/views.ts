import type { EventView, GenerationView, OutputView, StepView } from '@darkroom/api/view/generation-view';

export const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1, 12, 0, seconds));

export const outputOf = (slot: string, overrides: Partial<OutputView> = {}): OutputView => ({
  slot,
  label: slot,
  status: 'pending',
  thumbhash: null,
  previewPath: null,
  path: null,
  mime: null,
  width: null,
  height: null,
  error: null,
  ...overrides,
});

export const stepOf = (step: StepView['step'], overrides: Partial<StepView> = {}): StepView => ({
  step,
  status: 'running',
  tries: 1,
  startedAt: at(1),
  finishedAt: null,
  ...overrides,
});

/** In work, with two slots and two events. */
export const generationOf = (overrides: Partial<GenerationView> = {}): GenerationView => ({
  id: '0197a3c4-0000-7000-8000-000000000000',
  kind: 'image',
  title: 'A boat',
  status: 'processing',
  step: 'begin',
  progress: 0,
  message: null,
  attempt: 1,
  isCancelRequested: false,
  error: null,
  chosenSlot: null,
  outputs: [outputOf('a'), outputOf('b')],
  createdAt: at(0),
  queuedAt: at(0),
  startedAt: at(1),
  finishedAt: null,
  parentId: null,
  input: {},
  result: null,
  steps: [],
  quotedCredits: 2,
  finalCredits: null,
  billing: { billed: 0, mayBeBilled: 0 },
  madeBy: [],
  lastSeq: 2,
  links: { self: '/self', events: '/events', cancel: '/cancel', result: '/result', download: null },
  ...overrides,
});

export const eventOf = (
  seq: number,
  type: EventView['type'],
  overrides: Partial<EventView> = {},
): EventView => ({
  seq,
  type,
  attempt: 1,
  status: 'processing',
  step: 'generate',
  slot: null,
  progress: 10,
  message: 'Mixing',
  createdAt: at(seq),
  output: null,
  stepState: null,
  ending: null,
  ...overrides,
});

export const endingOf = (
  generation: GenerationView,
  overrides: Partial<GenerationView> = {},
): EventView['ending'] => {
  const { error, outputs, result, billing, madeBy, links } = generation;
  return { error, outputs, result, finalCredits: 0, billing, madeBy, links, ...overrides };
};
