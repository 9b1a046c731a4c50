import { storedError } from '@darkroom/kinds/errors';
import { eventTypes, terminalStatuses } from '@darkroom/kinds/vocabulary';
import { describe, expect, it } from 'vitest';
import { applyEvent } from './apply-event';
import { at, endingOf, eventOf, generationOf, outputOf, stepOf } from './testing/views';

const generation = generationOf();

/** All of them, one after the other. */
const applyAll = (events: Parameters<typeof applyEvent>[1][], from = generation) =>
  events.reduce<typeof from | null>((current, event) => current && applyEvent(current, event), from);

describe('every event', () => {
  it('brings the state after it', () => {
    const event = eventOf(3, 'step.progressed', { progress: 42, message: 'Half', step: 'generate' });
    expect(applyEvent(generation, event)).toEqual({
      ...generation,
      ...{ lastSeq: 3, progress: 42, message: 'Half', step: 'generate' },
    });
  });

  it.each(eventTypes)('that the generation has already changes nothing: %s', (type) => {
    for (const seq of [1, 2]) expect(applyEvent(generation, eventOf(seq, type))).toBe(generation);
  });

  it.each(eventTypes)('after a gap asks for the generation: %s', (type) => {
    expect(applyEvent(generation, eventOf(4, type))).toBeNull();
  });

  it.each(['step.started', 'step.retrying', 'step.completed'] as const)(
    'of an earlier version, without what it changed, asks for the generation: %s',
    (type) => expect(applyEvent(generation, eventOf(3, type))).toBeNull(),
  );

  it.each(['slot.previewed', 'slot.completed', 'slot.failed', 'generation.finished'] as const)(
    'of an earlier version, without what it changed, asks for the generation: %s',
    (type) => expect(applyEvent(generation, eventOf(3, type, { slot: 'a' }))).toBeNull(),
  );

  it('leaves the generation that it is applied to as it is', () => {
    const before = structuredClone(generation);
    const output = outputOf('a', { status: 'ready' });
    applyEvent(generation, eventOf(3, 'slot.completed', { slot: 'a', output }));
    expect(generation).toEqual(before);
  });
});

describe('events out of order', () => {
  const [first, second, third] = [3, 4, 5].map((seq) =>
    eventOf(seq, 'step.progressed', { progress: seq * 10 }),
  );

  it('count once however often they come', () => {
    const once = applyAll([first!, second!]);
    expect(applyAll([first!, first!, second!, first!, second!])).toEqual(once);
  });

  it('are applied where the missing one comes, and those after it must come again', () => {
    expect(applyEvent(generation, second!)).toBeNull();
    const caughtUp = applyEvent(generation, first!);
    expect(caughtUp).toMatchObject({ lastSeq: 3, progress: 30 });
    expect(applyEvent(caughtUp!, third!)).toBeNull();
    expect(applyEvent(caughtUp!, second!)).toMatchObject({ lastSeq: 4, progress: 40 });
  });
});

describe('a step', () => {
  it('appears when it begins, in the order in which steps run', () => {
    const steps = [stepOf('begin', { status: 'completed' }), stepOf('validate')];
    const event = eventOf(3, 'step.started', { step: 'analyze', stepState: stepOf('analyze') });
    const next = applyEvent(generationOf({ steps }), event);
    expect(next?.steps.map(({ step }) => step)).toEqual(['begin', 'analyze', 'validate']);
    expect(next).toMatchObject({ step: 'analyze' });
  });

  it('is tried again, goes on and ends', () => {
    const states = [
      stepOf('generate'),
      stepOf('generate', { status: 'retrying' }),
      stepOf('generate', { tries: 2 }),
      stepOf('generate', { tries: 2, status: 'completed', finishedAt: at(6) }),
    ] as const;
    const types = ['step.started', 'step.retrying', 'step.progressed', 'step.completed'] as const;
    const seen = types.map((_, index) => {
      const events = types
        .slice(0, index + 1)
        .map((type, before) => eventOf(3 + before, type, { stepState: states[before] ?? null }));
      return applyAll(events)?.steps;
    });
    expect(seen).toEqual(states.map((state) => [state]));
  });

  it('that ended is no longer the one that the generation is in', () => {
    const current = generationOf({ step: 'validate' });
    const stepState = stepOf('generate', { status: 'completed' });
    const next = applyEvent(current, eventOf(3, 'step.completed', { step: 'generate', stepState }));
    expect(next).toMatchObject({ step: 'validate', steps: [stepState] });
  });

  it('stays as it is where only the progress changed', () => {
    const steps = [stepOf('generate', { status: 'retrying' })];
    const next = applyEvent(generationOf({ steps }), eventOf(3, 'step.progressed', { progress: 55 }));
    expect(next).toMatchObject({ steps, progress: 55 });
  });
});

describe('a slot', () => {
  it.each([
    ['slot.previewed', { previewPath: '/assets/p', thumbhash: 'aGk=', width: 4, height: 3 }],
    ['slot.completed', { status: 'ready', path: '/assets/f', previewPath: '/assets/p' }],
    ['slot.failed', { status: 'failed', error: storedError('refused') }],
  ] as const)('shows what %s brings, and the others stay', (type, change) => {
    const output = outputOf('b', change);
    const next = applyEvent(generation, eventOf(3, type, { slot: 'b', output }));
    expect(next?.outputs).toEqual([outputOf('a'), output]);
  });

  it('that the page does not know asks for the generation', () => {
    const event = eventOf(3, 'slot.completed', { slot: 'z', output: outputOf('z') });
    expect(applyEvent(generation, event)).toBeNull();
  });

  it('that finishes after it failed shows no error any more', () => {
    const failed = outputOf('a', { status: 'failed', error: storedError('timed_out') });
    const ready = outputOf('a', { status: 'ready', path: '/assets/f' });
    const next = applyAll([
      eventOf(3, 'slot.failed', { slot: 'a', output: failed }),
      eventOf(4, 'slot.completed', { slot: 'a', output: ready }),
    ]);
    expect(next?.outputs[0]).toEqual(ready);
  });
});

describe('the beginning and a cancel', () => {
  it('says when the work began', () => {
    const queued = generationOf({ status: 'queued', startedAt: null, step: null, lastSeq: 1 });
    const next = applyEvent(queued, eventOf(2, 'generation.started', { step: 'begin' }));
    expect(next).toMatchObject({ status: 'processing', step: 'begin', startedAt: at(2) });
  });

  it('notes that a cancel was asked for, and the end of it', () => {
    const asked = applyEvent(generation, eventOf(3, 'generation.cancel-requested'));
    expect(asked).toMatchObject({ status: 'processing', isCancelRequested: true });
    const event = eventOf(4, 'generation.finished', {
      status: 'canceled',
      message: 'Canceled at “Generating content”.',
      ending: endingOf(generation, { billing: { billed: 1, mayBeBilled: 1 } }),
    });
    expect(applyEvent(asked!, event)).toMatchObject({
      status: 'canceled',
      isCancelRequested: true,
      message: 'Canceled at “Generating content”.',
      finishedAt: at(4),
      finalCredits: 0,
      billing: { billed: 1, mayBeBilled: 1 },
    });
  });

  it('ends a queued one at once', () => {
    const queued = generationOf({ status: 'queued', startedAt: null, step: null, lastSeq: 1 });
    const ending = endingOf(queued);
    const event = eventOf(2, 'generation.finished', { status: 'canceled', step: null, ending });
    expect(applyEvent(queued, event)).toMatchObject({ status: 'canceled', isCancelRequested: true });
  });
});

describe('the end', () => {
  const steps = [
    stepOf('begin', { status: 'completed', finishedAt: at(2) }),
    stepOf('generate', { status: 'retrying' }),
    stepOf('finish'),
  ];

  it.each(terminalStatuses)('as %s closes the open steps', (status) => {
    const ending = endingOf(generation);
    const next = applyEvent(generationOf({ steps }), eventOf(3, 'generation.finished', { status, ending }));
    const closed = status.endsWith('succeeded') ? 'completed' : 'failed';
    expect(next).toMatchObject({ status, finishedAt: at(3) });
    expect(next?.steps).toEqual([
      steps[0],
      stepOf('generate', { status: closed, finishedAt: at(3) }),
      stepOf('finish', { status: closed, finishedAt: at(3) }),
    ]);
  });

  it('brings the pieces, the price and the makers of a success', () => {
    const ending = endingOf(generation, {
      outputs: [outputOf('a', { status: 'ready', path: '/sites/a' }), outputOf('b', { status: 'ready' })],
      result: { images: [] },
      finalCredits: 2,
      billing: { billed: 2, mayBeBilled: 0 },
      madeBy: [{ capability: 'image', provider: 'openai', model: 'image-1' }],
      links: { ...generation.links, download: '/downloads/x' },
    });
    const finished = { status: 'succeeded', step: 'finish', progress: 100, message: 'Ready' } as const;
    const next = applyEvent(generation, eventOf(3, 'generation.finished', { ...finished, ending }));
    expect(next).toEqual({ ...generation, ...finished, ...ending, lastSeq: 3, finishedAt: at(3) });
  });

  it('keeps beside the finished pieces of a partial success why the others failed', () => {
    const outputs = [
      outputOf('a', { status: 'ready', path: '/assets/f' }),
      outputOf('b', { status: 'failed', error: storedError('refused') }),
    ];
    const ending = endingOf(generation, { outputs, finalCredits: 1 });
    const event = eventOf(3, 'generation.finished', { status: 'partially_succeeded', ending });
    expect(applyEvent(generation, event)).toMatchObject({ outputs, finalCredits: 1, error: null });
  });

  it('says why a failure failed', () => {
    const error = storedError('quota_exhausted');
    const ending = endingOf(generation, { error });
    const event = eventOf(3, 'generation.finished', { status: 'failed', message: error.message, ending });
    expect(applyEvent(generation, event)).toMatchObject({ error, message: error.message });
  });
});

describe('a retry', () => {
  const ended = generationOf({
    status: 'partially_succeeded',
    step: 'finish',
    progress: 100,
    message: '1 of 2 are ready',
    isCancelRequested: true,
    error: storedError('timed_out'),
    finishedAt: at(9),
    steps: [stepOf('begin', { status: 'completed' })],
    result: { images: [] },
    finalCredits: 1,
    billing: { billed: 1, mayBeBilled: 1 },
    outputs: [
      outputOf('a', { status: 'ready', path: '/assets/f' }),
      outputOf('b', { status: 'failed', previewPath: '/assets/p', error: storedError('timed_out') }),
    ],
    lastSeq: 20,
  });
  const queued = eventOf(21, 'generation.queued', {
    ...{ attempt: 2, status: 'queued', step: null, progress: 0, message: null },
  });

  it('begins a new attempt: finished pieces stay, failed ones are waited for again', () => {
    expect(applyEvent(ended, queued)).toEqual({
      ...ended,
      ...{ status: 'queued', attempt: 2, step: null, progress: 0, message: null, lastSeq: 21 },
      ...{ isCancelRequested: false, error: null, queuedAt: at(21), startedAt: null, finishedAt: null },
      ...{ steps: [], finalCredits: null, billing: { billed: 0, mayBeBilled: 0 } },
      outputs: [ended.outputs[0], outputOf('b', { previewPath: '/assets/p' })],
    });
  });

  it('goes on with the events of the new attempt, and those of the old one come too late', () => {
    const stepState = stepOf('begin');
    const next = applyAll(
      [
        queued,
        eventOf(22, 'generation.started', { attempt: 2, step: 'begin' }),
        eventOf(12, 'generation.finished', { status: 'failed' }),
        eventOf(23, 'step.started', { attempt: 2, step: 'begin', stepState }),
      ],
      ended,
    );
    expect(next).toMatchObject({ attempt: 2, status: 'processing', steps: [stepState], lastSeq: 23 });
  });
});
