import type { Capability } from '../../src/provider';

/** One request as it came in. */
export interface FakeCall {
  provider: 'openai' | 'google';
  capability: Capability;
  path: string;
  model: string;
  /** All text of the request, instructions left out. */
  prompt: string;
  instructions: string;
  /** The task's name, for text. */
  task: string | undefined;
  /** Pixel sizes of the pictures that were sent along. */
  pictures: { width: number; height: number; format: string }[];
  headers: Record<string, string>;
  body: Record<string, unknown>;
  /** `open` until the answer is complete, or until either side closes the connection before that. */
  state: 'open' | 'answered' | 'closed';
}

export interface Journal {
  calls: FakeCall[];
  changed: () => void;
  /** Resolves as soon as the condition holds for the calls so far. */
  waitFor: (condition: (calls: readonly FakeCall[]) => boolean) => Promise<void>;
}

export function createJournal(): Journal {
  const calls: FakeCall[] = [];
  const waiting = new Set<() => void>();
  return {
    calls,
    changed: () => waiting.forEach((check) => check()),
    waitFor: (condition) =>
      new Promise((resolve) => {
        const check = () => {
          if (!condition(calls)) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
  };
}
