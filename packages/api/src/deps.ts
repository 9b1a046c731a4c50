import type { Db } from '@darkroom/db/client';
import type { EventHub } from '@darkroom/db/event-hub';
import type { Storage } from '@darkroom/storage/storage';
import type { Logger } from 'pino';

/** Tells the engine what to do. Both throw when it does not answer. */
export interface JobSender {
  generationRequested: (attempt: { generationId: string; ownerId: string; attempt: number }) => Promise<void>;
  cancelRequested: (generation: { generationId: string }) => Promise<void>;
}

/** The names of the providers that answer now, in the order in which they are tried. */
interface ActiveProviders {
  text: readonly string[];
  image: readonly string[];
}

export interface Deps {
  db: Db;
  hub: EventHub;
  storage: Storage;
  jobs: JobSender;
  providers: ActiveProviders;
  log: Logger;
  /**
   * Takes work that the answer does not wait for and that never rejects. Where a process is frozen after its answer
   * (serverless), this must keep it awake until then: Next's `after`.
   */
  defer: (work: Promise<void>) => void;
}
