import type { Logger } from 'pino';
import type { RetryPolicy } from './opcodes/retry-policy';
import type { KeyOptions } from './signing/signing-key';

/** The options of an engine. Every optional one has a default. */
export interface EngineOptions extends Partial<RetryPolicy>, KeyOptions {
  databaseUrl: string;
  host?: string;
  /** 0: a free port. */
  port?: number;
  /** Names and addresses that the engine answers to, beside the loopback and `host`. */
  allowedHosts?: readonly string[];
  /** Addresses of apps to ask for their functions. */
  sdkUrls?: readonly string[];
  /** How long a lease lasts without a heartbeat, and so how long after a crash another engine takes over. */
  leaseMs?: number;
  /** The maximum number of simultaneous calls to apps. */
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
