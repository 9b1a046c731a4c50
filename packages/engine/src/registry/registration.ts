import { z } from 'zod';
import { batchEventsSchema } from './flow-control/batch-events';
import { debounceSchema } from './flow-control/debounce';
import { rateLimitSchema } from './flow-control/rate-limit';
import { singletonSchema } from './flow-control/singleton';
import { concurrencySchema } from './flow-control/concurrency';
import { prioritySchema } from './flow-control/priority';
import { throttleSchema } from './flow-control/throttle';
import { timeoutsSchema } from './flow-control/timeouts';

const triggerSchema = z.looseObject({
  event: z.string().optional(),
  expression: z.string().nullish(),
  cron: z.string().optional(),
  jitter: z.string().nullish(),
});

const stepSchema = z.looseObject({
  runtime: z.looseObject({ type: z.string(), url: z.string() }),
  retries: z.looseObject({ attempts: z.number().int().nonnegative().nullish() }).nullish(),
});

export const functionSchema = z.looseObject({
  id: z.string().min(1).max(256),
  name: z.string().nullish(),
  triggers: z.array(triggerSchema).nullish(),
  steps: z.record(z.string(), stepSchema),
  idempotency: z.string().nullish(),
  concurrency: concurrencySchema.nullish(),
  rateLimit: rateLimitSchema.nullish(),
  debounce: debounceSchema.nullish(),
  batchEvents: batchEventsSchema.nullish(),
  singleton: singletonSchema.nullish(),
  throttle: throttleSchema.nullish(),
  priority: prioritySchema.nullish(),
  timeouts: timeoutsSchema.nullish(),
  cancel: z
    .array(z.strictObject({ event: z.string(), if: z.string().nullish(), timeout: z.string().nullish() }))
    .nullish(),
});

/** The body of `POST /fn/register`. */
export const registrationSchema = z.looseObject({
  url: z.url(),
  appName: z.string().min(1),
  sdk: z.string().nullish(),
  framework: z.string().nullish(),
  functions: z.array(functionSchema),
});

export type FunctionRegistration = z.infer<typeof functionSchema>;
export type Registration = z.infer<typeof registrationSchema>;
