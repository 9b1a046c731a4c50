import { z } from 'zod';
import { batchEventsSchema } from './flow-control/batch-events';
import { RegistrationError } from './flow-control/check';
import { concurrencySchema } from './flow-control/concurrency';
import { debounceSchema } from './flow-control/debounce';
import { prioritySchema } from './flow-control/priority';
import { rateLimitSchema } from './flow-control/rate-limit';
import { singletonSchema } from './flow-control/singleton';
import { throttleSchema } from './flow-control/throttle';
import { timeoutsSchema } from './flow-control/timeouts';

const triggerSchema = z.strictObject({
  event: z.string().optional(),
  expression: z.string().nullish(),
  cron: z.string().optional(),
  jitter: z.string().nullish(),
});

const stepSchema = z.strictObject({
  id: z.string().nullish(),
  name: z.string().nullish(),
  runtime: z.strictObject({ type: z.string(), url: z.string() }),
  retries: z.strictObject({ attempts: z.number().int().nonnegative().nullish() }).nullish(),
});

/** Strict: the engine refuses an unknown setting, and never ignores one. */
export const functionSchema = z.strictObject({
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

/** Where the engine sends its calls, which contain events. */
const appUrl = z
  .url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' })
  .refine((text) => hasNoPassword(text), 'must not contain a user or a password');

function hasNoPassword(text: string) {
  if (!URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

/** Loose: other facts about the app, such as its version, change nothing. */
const registrationSchema = z.looseObject({
  url: appUrl,
  appName: z.string().min(1),
  sdk: z.string().nullish(),
  framework: z.string().nullish(),
  functions: z.array(functionSchema),
});

export type FunctionRegistration = z.infer<typeof functionSchema>;
export type Registration = z.infer<typeof registrationSchema>;

/** Reads the body of `POST /fn/register`. Throws RegistrationError. */
export function readRegistration(body: unknown): Registration {
  const parsed = registrationSchema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new RegistrationError(parsed.error.issues.map((issue) => sentence(issue, body)).join(' '));
}

const namedFunctions = z.object({ functions: z.array(z.object({ id: z.string() })) });

function sentence({ path, message, ...issue }: z.core.$ZodIssue, body: unknown) {
  const [list, index, ...rest] = path;
  const named = namedFunctions.safeParse(body).data?.functions[list === 'functions' ? Number(index) : -1];
  if (!named) return `The registration has a \`${path.join('.')}\` that can't be used: ${message}.`;
  if (issue.code !== 'unrecognized_keys')
    return `Function "${named.id}" has a \`${rest.join('.')}\` that can't be used: ${message}.`;
  const settings = issue.keys.map((key) => `\`${[...rest, key].join('.')}\``);
  return `Function "${named.id}" asks for ${settings.join(', ')}, which this engine does not support.`;
}
