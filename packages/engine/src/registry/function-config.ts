import { createHash } from 'node:crypto';
import { z } from 'zod';
import { nextTick } from '../cron/next-tick';
import { batchEvents, type BatchEvents } from './flow-control/batch-events';
import { checkDurationMs, checkExpression, reason, RegistrationError } from './flow-control/check';
import { concurrency, type ConcurrencyLimit } from './flow-control/concurrency';
import { debounce, type Debounce } from './flow-control/debounce';
import { priority } from './flow-control/priority';
import { rateLimit, type RateLimit } from './flow-control/rate-limit';
import { singleton, type Singleton } from './flow-control/singleton';
import { throttle, type Throttle } from './flow-control/throttle';
import { timeouts, type Timeouts } from './flow-control/timeouts';
import type { FunctionRegistration } from './registration';

/** A registered function, checked and ready to use. */
export interface FunctionConfig {
  id: string;
  /** The UUID that stands for the function in calls and answers. */
  internalId: string;
  name: string;
  url: string;
  maxAttempts: number;
  eventTriggers: readonly { event: string; expression: string | null }[];
  crons: readonly string[];
  idempotency: string | null;
  concurrency: readonly ConcurrencyLimit[];
  rateLimit: RateLimit | null;
  debounce: Debounce | null;
  batchEvents: BatchEvents | null;
  singleton: Singleton | null;
  throttle: Throttle | null;
  priority: string | null;
  timeouts: Timeouts;
  cancelOn: readonly { event: string; expression: string | null; timeoutMs: number | null }[];
}

const defaultRetries = 3;

export function functionConfig(registration: FunctionRegistration): FunctionConfig {
  const { id, triggers } = registration;
  refuseCombinations(registration);
  const [step, ...others] = Object.values(registration.steps);
  if (!step) throw new RegistrationError(`Function "${id}" has no URL to be called at.`);
  if (others.length > 0) {
    throw new RegistrationError(
      `Function "${id}" has ${others.length + 1} steps of its own, and this engine calls one.`,
    );
  }
  if (step.runtime.type !== 'http') {
    throw new RegistrationError(
      `Function "${id}" runs over "${step.runtime.type}", and this engine only calls over HTTP.`,
    );
  }
  if (!z.url({ protocol: /^https?$/ }).safeParse(step.runtime.url).success) {
    throw new RegistrationError(
      `Function "${id}" has the URL "${step.runtime.url}", which is no HTTP address.`,
    );
  }
  checkTriggers(id, triggers ?? []);
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
    rateLimit: rateLimit(id, registration.rateLimit),
    debounce: debounce(id, registration.debounce),
    batchEvents: batchEvents(id, registration.batchEvents),
    singleton: singleton(id, registration.singleton),
    throttle: throttle(id, registration.throttle),
    priority: priority(id, registration.priority),
    timeouts: timeouts(id, registration.timeouts),
    cancelOn: cancelOn(id, registration.cancel ?? []),
  };
}

function refuseCombinations({ id, batchEvents: batch, ...settings }: FunctionRegistration) {
  if (!batch) return;
  const rivals = [
    ['cancelOn', (settings.cancel ?? []).length > 0],
    ['debounce', Boolean(settings.debounce)],
    ['singleton', Boolean(settings.singleton)],
    ['priority', Boolean(settings.priority?.run)],
  ] as const;
  for (const [setting, isAsked] of rivals) {
    if (isAsked)
      throw new RegistrationError(`Function "${id}" asks for \`batchEvents\` and \`${setting}\` together.`);
  }
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

function checkTriggers(id: string, triggers: readonly Trigger[]) {
  const isOdd = ({ event, cron }: Trigger) => Boolean(event) === (cron !== undefined);
  if (triggers.some(isOdd))
    throw new RegistrationError(`Function "${id}" has a trigger that is not one event or one cron.`);
}

function eventTriggers(id: string, triggers: readonly Trigger[]) {
  return triggers.flatMap(({ event, expression }) => {
    if (event === undefined) return [];
    if (event === 'inngest/deferred.schedule') {
      throw new RegistrationError(
        `Function "${id}" is a deferred function, which this engine does not support.`,
      );
    }
    if (!/^[^*]*([/.]\*)?$/.test(event)) {
      throw new RegistrationError(
        `Function "${id}" is triggered by "${event}", and a wildcard may only end a name after "/" or ".".`,
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

function cancelOn(id: string, rules: NonNullable<FunctionRegistration['cancel']>) {
  return rules.map(({ event, if: expression, timeout }) => {
    const timeoutMs = timeout ? checkDurationMs(id, 'cancelOn timeout', timeout) : null;
    return { event, expression: checkExpression(id, 'cancelOn', expression), timeoutMs };
  });
}
