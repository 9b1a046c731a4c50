import type { Capability } from '../../src/provider';
import type { FakeCall } from './journal';

type Misbehaviour =
  | {
      kind: 'status';
      status: number;
      /** OpenAI's error code, or Google's reason in ErrorInfo. */
      code?: string;
      message?: string;
      headers?: Record<string, string>;
      /** Google only: the RetryInfo and the violated quota of a 429. */
      retryDelay?: string;
      quotaId?: string;
      /** Answers with a page, as a gateway before the provider would. */
      isFromGateway?: boolean;
    }
  /** Takes the request and never answers. */
  | { kind: 'hang' }
  /** Closes the connection before the answer, or in the middle of its body. */
  | { kind: 'destroy'; when: 'before' | 'during' }
  /** Answers properly, but later. */
  | { kind: 'delay'; delayMs: number }
  | { kind: 'refusal' }
  /** Google: promptFeedback.blockReason. OpenAI: HTTP 400 moderation_blocked. */
  | { kind: 'blocked' }
  /** The limit of output tokens ended the answer. */
  | { kind: 'cut-short' }
  | { kind: 'content-filter' }
  /** The HTTP body is not JSON. */
  | { kind: 'broken-body' }
  /** The text of the answer is not JSON. */
  | { kind: 'broken-json' }
  /** JSON of another shape than asked for. */
  | { kind: 'wrong-shape' }
  /** A page that ends in the middle of its body. */
  | { kind: 'cut-html' }
  | { kind: 'no-output' }
  | { kind: 'not-an-image' }
  /** The image is these bytes. */
  | { kind: 'exact-image'; bytes: Buffer }
  | { kind: 'cut-image' }
  | { kind: 'wrong-size' }
  | { kind: 'blank-image' }
  /** A good answer that reports this usage. */
  | { kind: 'odd-usage'; usage: unknown };

/** Left-out conditions hold for every call; `times` is 1 unless said. */
export type FakeFault = Misbehaviour & {
  times?: number;
  provider?: 'openai' | 'google';
  capability?: Capability;
  task?: string;
  prompt?: RegExp;
};

export interface FaultList {
  inject: (fault: FakeFault) => void;
  /** The first fault that fits the call, used up by one. */
  take: (call: FakeCall) => FakeFault | undefined;
}

export function createFaultList(): FaultList {
  let entries: { fault: FakeFault; left: number }[] = [];
  return {
    inject: (fault) => {
      entries.push({ fault, left: fault.times ?? 1 });
    },
    take: (call) => {
      const entry = entries.find(({ fault }) => fits(fault, call));
      if (!entry) return undefined;
      entry.left -= 1;
      entries = entries.filter(({ left }) => left > 0);
      return entry.fault;
    },
  };
}

function fits(fault: FakeFault, call: FakeCall): boolean {
  return (
    (fault.provider ?? call.provider) === call.provider &&
    (fault.capability ?? call.capability) === call.capability &&
    (fault.task ?? call.task) === call.task &&
    (fault.prompt?.test(call.prompt) ?? true)
  );
}
