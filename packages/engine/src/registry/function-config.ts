import { createHash } from 'node:crypto';
import { compileExpression } from '../flow-control/expression';
import { nextTick } from '../cron/next-tick';
import { parseDurationMs } from '../opcodes/duration';
import type { FunctionRegistration } from './registration';

/** A registered function, checked and ready to use. */
export interface FunctionConfig {
  id: string;
  /** The UUID that calls and answers name the function by. */
  internalId: string;
  name: string;
  url: string;
  maxAttempts: number;
  eventTriggers: readonly { event: string; expression: string | null }[];
  crons: readonly string[];
  idempotency: string | null;
  concurrency: readonly { limit: number; key: string | null }[];
  cancelOn: readonly { event: string; expression: string | null; timeoutMs: number | null }[];
}

/** What a function asks for that this engine can't give; the message says it in one sentence. */
export class RegistrationError extends Error {}

const defaultRetries = 3;
const unsupportedSettings = [
  'rateLimit',
  'throttle',
  'debounce',
  'batchEvents',
  'singleton',
  'timeouts',
  'priority',
];

export function functionConfig(registration: FunctionRegistration): FunctionConfig {
  const { id, triggers } = registration;
  for (const setting of unsupportedSettings) {
    if (registration[setting] !== undefined && registration[setting] !== null) {
      throw new RegistrationError(
        `Function "${id}" asks for \`${setting}\`, which this engine does not support.`,
      );
    }
  }
  const [step] = Object.values(registration.steps);
  if (!step) throw new RegistrationError(`Function "${id}" has no URL to be called at.`);
  if (step.runtime.type !== 'http') {
    throw new RegistrationError(
      `Function "${id}" runs over "${step.runtime.type}", and this engine only calls over HTTP.`,
    );
  }
  return {
    id,
    internalId: internalId(id),
    name: registration.name || id,
    url: step.runtime.url,
    maxAttempts: (step.retries?.attempts ?? defaultRetries) + 1,
    eventTriggers: eventTriggers(id, triggers ?? []),
    crons: crons(id, triggers ?? []),
    idempotency: checkExpression(id, 'idempotency', registration.idempotency),
    concurrency: concurrency(id, registration.concurrency),
    cancelOn: cancelOn(id, registration.cancel ?? []),
  };
}

function internalId(id: string) {
  const hex = createHash('sha1').update(`inngest-engine:${id}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

type Trigger = NonNullable<FunctionRegistration['triggers']>[number];

function eventTriggers(id: string, triggers: readonly Trigger[]) {
  return triggers.flatMap(({ event, expression }) => {
    if (event === undefined) return [];
    if (event === 'inngest/deferred.schedule') {
      throw new RegistrationError(
        `Function "${id}" is a deferred function, which this engine does not support.`,
      );
    }
    if (event.includes('*')) {
      throw new RegistrationError(
        `Function "${id}" is triggered by "${event}", and this engine does not support wildcards.`,
      );
    }
    return [{ event, expression: checkExpression(id, 'trigger', expression) }];
  });
}

function crons(id: string, triggers: readonly Trigger[]) {
  return triggers.flatMap(({ cron, jitter }) => {
    if (cron === undefined) return [];
    if (jitter)
      throw new RegistrationError(
        `Function "${id}" asks for cron \`jitter\`, which this engine does not support.`,
      );
    try {
      nextTick(cron, new Date());
    } catch (error) {
      throw new RegistrationError(
        `Function "${id}" has the cron "${cron}", which can't be read: ${reason(error)}.`,
      );
    }
    return [cron];
  });
}

function concurrency(id: string, setting: FunctionRegistration['concurrency']) {
  const limits = typeof setting === 'number' ? [{ limit: setting }] : [setting ?? []].flat();
  if (limits.length > 2)
    throw new RegistrationError(`Function "${id}" has more than two concurrency limits.`);
  return limits
    .map((entry) => {
      const { limit, key = null, scope = null } = { key: undefined, scope: undefined, ...entry };
      if (scope !== null && scope !== 'fn') {
        throw new RegistrationError(
          `Function "${id}" limits concurrency in the scope "${scope}"; this engine only supports "fn".`,
        );
      }
      return { limit, key: checkExpression(id, 'concurrency key', key) };
    })
    .filter(({ limit }) => limit > 0);
}

function cancelOn(id: string, rules: NonNullable<FunctionRegistration['cancel']>) {
  return rules.map(({ event, if: expression, timeout }) => {
    const timeoutMs = timeout ? parseDurationMs(timeout) : null;
    if (timeout && timeoutMs === null) {
      throw new RegistrationError(
        `Function "${id}" has a cancelOn timeout "${timeout}", which is no duration.`,
      );
    }
    return { event, expression: checkExpression(id, 'cancelOn', expression), timeoutMs };
  });
}

function checkExpression(id: string, what: string, source: string | null | undefined) {
  if (!source) return null;
  try {
    compileExpression(source);
  } catch (error) {
    throw new RegistrationError(
      `Function "${id}" has the ${what} expression \`${source}\`, which can't be read: ${reason(error)}.`,
    );
  }
  return source;
}

function reason(error: unknown) {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0]?.replace(/\.$/, '');
}
