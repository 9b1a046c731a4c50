import { setTimeout as delay } from 'node:timers/promises';
import type { Db } from '@darkroom/db/client';
import type { WakeUp } from '@darkroom/db/event-hub';
import type { Generation, GenerationEvent } from '@darkroom/db/generation/generation';
import { listEvents } from '@darkroom/db/generation/list-events';
import { type GenerationStatus, isTerminal } from '@darkroom/kinds/vocabulary';
import { type Bell, createBell } from './bell';
import { readPatiently } from './read-patiently';

// Wake-ups are only hints: the timeline is read this often without one.
const lookAgainMs = 5_000;
// Minimum pause between two reads, so that events written together are read together.
const pauseMs = 20;
const pageSize = 200;
// A reader that falls further behind reads by itself what it lacks.
const maxKept = 500;

/** The newest events of one generation, read once for all who follow it in this process. */
export class LiveTimeline {
  readonly #source: { db: Db; generationId: string };
  readonly #bell = createBell();
  readonly #readers = new Set<Bell>();
  #kept: GenerationEvent[] = [];
  /** The `seq` before the first one kept, the newest read, and the newest heard of. */
  #base: number;
  #tail: number;
  #heard: number;
  /** After the event `#tail`. */
  #status: GenerationStatus;
  #failure: { cause: unknown } | null = null;

  /** `generation` as its first reader has found it, who has its events up to `seq`. */
  constructor(db: Db, { id, status, lastSeq }: Generation, seq: number) {
    this.#source = { db, generationId: id };
    this.#base = seq;
    this.#tail = seq;
    this.#heard = lastSeq;
    this.#status = status;
  }

  get isWatched(): boolean {
    return this.#readers.size > 0 && !this.#failure;
  }

  /** `bell` rings whenever there is more to read. The first reader starts the reading. */
  join(bell: Bell): void {
    this.#readers.add(bell);
    if (this.#readers.size === 1) this.#follow().catch((error: unknown) => this.#fail(error));
  }

  /** The last reader ends the reading. */
  leave(bell: Bell): void {
    this.#readers.delete(bell);
    this.#bell.ring();
  }

  readonly hear = ({ seq }: Pick<WakeUp, 'seq'>): void => {
    if (seq !== null && seq <= this.#tail) return;
    this.#heard = Math.max(this.#heard, seq ?? 0);
    this.#bell.ring();
  };

  /** The events after `seq`; null where they are older than what is kept. Throws what the reading failed with. */
  after(seq: number): GenerationEvent[] | null {
    if (this.#failure) throw this.#failure.cause;
    return seq < this.#base ? null : this.#kept.filter((event) => event.seq > seq);
  }

  /** Whether the event `seq` is the newest and an end, which no other attempt has followed. */
  isEndedAt(seq: number): boolean {
    return isTerminal(this.#status) && seq === this.#tail && seq >= this.#heard;
  }

  async #follow(): Promise<void> {
    while (this.isWatched) {
      const readAtMs = performance.now();
      const page = await readPatiently(() => this.#readPage(), this.#bell);
      if (page) this.#keep(page);
      if (!page || page.length === pageSize) continue;
      await this.#bell.wait(lookAgainMs);
      await delay(Math.max(0, readAtMs + pauseMs - performance.now()));
    }
  }

  #readPage(): Promise<GenerationEvent[]> {
    const { db, generationId } = this.#source;
    return listEvents(db, { generationId, afterSeq: this.#tail, limit: pageSize });
  }

  #keep(page: GenerationEvent[]): void {
    const last = page.at(-1);
    if (!last) return;
    this.#tail = last.seq;
    this.#status = last.status;
    this.#kept.push(...page);
    const dropped = this.#kept.splice(0, this.#kept.length - maxKept);
    this.#base = dropped.at(-1)?.seq ?? this.#base;
    for (const bell of this.#readers) bell.ring();
  }

  #fail(cause: unknown): void {
    this.#failure = { cause };
    for (const bell of this.#readers) bell.ring();
  }
}
