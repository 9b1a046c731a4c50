import { z } from 'zod';
import { batchEventsSchema } from './flow-control/batch-events';
import { debounceSchema } from './flow-control/debounce';
import { rateLimitSchema } from './flow-control/rate-limit';
import { singletonSchema } from './flow-control/singleton';

const triggerSchema = z.looseObject({
  event: z.string().optional(),
  expression: z.string().nullish(),
  cron: z.string().optional(),
  jitter: z.string().nullish(),
});

const concurrencySchema = z.strictObject({
  limit: z.number().int().nonnegative(),
  key: z.string().nullish(),
  scope: z.enum(['fn', 'env', 'account']).nullish(),
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
  concurrency: z.union([z.number().int(), concurrencySchema, z.array(concurrencySchema)]).nullish(),
  rateLimit: rateLimitSchema.nullish(),
  debounce: debounceSchema.nullish(),
  batchEvents: batchEventsSchema.nullish(),
  singleton: singletonSchema.nullish(),
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
