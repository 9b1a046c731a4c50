import type { Logger } from 'pino';
import type { RetryPolicy } from './opcodes/retry-policy';
import type { KeyOptions } from './signing/signing-key';

/** Everything an engine can be told. What is left out has a default. */
export interface EngineOptions extends Partial<RetryPolicy>, KeyOptions {
  databaseUrl: string;
  host?: string;
  /** 0 takes a free one. */
  port?: number;
  /** Names and addresses that it answers to beside those of the loopback and `host`. */
  allowedHosts?: readonly string[];
  /** Apps to ask for their functions at the start. */
  sdkUrls?: readonly string[];
  /** How long a call's lease lasts without a heartbeat: after a crash, how long until somebody else takes over. */
  leaseMs?: number;
  /** How many calls to apps may be under way at once. */
  maxCalls?: number;
  /** How long ended runs and their events are kept. */
  retentionDays?: number;
  logger?: Logger;
}

export const defaults = {
  host: '127.0.0.1',
  port: 8288,
  leaseMs: 10_000,
  maxCalls: 1000,
  retentionDays: 30,
  retryBaseMs: 2000,
};

const maxRetryDelayMs = 600_000;

/** Doubles with every attempt, up to ten minutes. */
export function exponentialBackoff(baseMs: number) {
  return (attempt: number) => Math.min(baseMs * 2 ** (attempt - 1), maxRetryDelayMs);
}

export const defaultRetries: RetryPolicy = {
  retryDelayMs: exponentialBackoff(defaults.retryBaseMs),
  unreachableDelayMs: (count) => Math.min(100 * 2 ** (count - 1), 5000),
  maxUnreachableMs: 3_600_000,
};
