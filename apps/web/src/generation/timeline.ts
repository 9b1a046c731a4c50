import type { EventView, GenerationView } from '@darkroom/api/view/generation-view';
import { applyEvent } from './apply-event';

interface Snapshot {
  generation: GenerationView;
  /** The `seq` after which the stream of this attempt begins. */
  streamFrom: number;
}

export interface Timeline {
  /** The same object until something changes. */
  snapshot: () => Snapshot;
  /** Returns how to stop. */
  subscribe: (listener: () => void) => () => void;
  /** Takes an event of the stream; asks for the generation where the event alone does not tell its state. */
  receive: (event: EventView) => void;
  /** To be called now and then: asks where the stream does not tell, or where an earlier question got no answer. */
  tick: (isStreamConnected: boolean) => void;
  /** Asks for the state as it is from now on. Resolves when it is known or could not be read. */
  sync: () => Promise<void>;
}

/** The live state of a generation: events change it, and `ask` answers it as a whole. */
export function createTimeline(initial: GenerationView, ask: () => Promise<GenerationView>): Timeline {
  let current: Snapshot = { generation: initial, streamFrom: initial.lastSeq };
  /** The newest event that could not be applied. */
  let missingSeq = 0;
  let running: Promise<void> | null = null;
  let isWantedAgain = false;
  const listeners = new Set<() => void>();

  function change(generation: GenerationView) {
    if (generation === current.generation) return;
    const isSameAttempt = generation.attempt === current.generation.attempt;
    current = { generation, streamFrom: isSameAttempt ? current.streamFrom : generation.lastSeq };
    for (const listener of listeners) listener();
  }

  const isBehind = () => missingSeq > current.generation.lastSeq;

  async function askUntilCurrent(): Promise<void> {
    for (;;) {
      isWantedAgain = false;
      const missedSeq = missingSeq;
      const answer = await ask();
      // Events may have overtaken this answer: an older state never replaces a newer one.
      if (answer.lastSeq >= current.generation.lastSeq) change(answer);
      const hasMissedMore = isBehind() && missingSeq > missedSeq;
      if (!isWantedAgain && !hasMissedMore) return;
    }
  }

  /** One request at a time. One that fails is made again by the next event, tick or wish. */
  function begin(): void {
    running ??= askUntilCurrent()
      .catch(() => {})
      .finally(() => {
        running = null;
      });
  }

  return {
    snapshot: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    receive(event) {
      const next = applyEvent(current.generation, event);
      if (next) return change(next);
      missingSeq = Math.max(missingSeq, event.seq);
      begin();
    },
    tick(isStreamConnected) {
      if (!isStreamConnected || isBehind()) begin();
    },
    async sync() {
      isWantedAgain = running !== null;
      begin();
      await running;
    },
  };
}
