import { z } from 'zod';
import { readHost } from './http/allowed-hosts';
import { defaults } from './settings';

const wholeNumber = (name: string, minimum: number) =>
  z.coerce
    .number(`${name} must be a number.`)
    .int(`${name} must be a whole number.`)
    .min(minimum, `${name} must be at least ${minimum}.`);

const signingKey = (name: string) =>
  z
    .string()
    .regex(/^(signkey-\w+-)?([0-9a-f]{2})+$/i, `${name} must be hexadecimal, like signkey-prod-12ab34cd.`)
    .optional();

const hosts = z.string().transform((text, ctx) => {
  const listed = text.split(',').map((host) => host.trim());
  const wrong = listed.find((host) => readHost(host) === null);
  if (wrong === undefined) return listed;
  const message = `ENGINE_ALLOWED_HOSTS must list names or addresses without a port, separated by commas, not "${wrong}".`;
  ctx.addIssue({ code: 'custom', message });
  return z.NEVER;
});

const envSchema = z
  .object({
    ENGINE_DATABASE_URL: z.string().optional(),
    DATABASE_URL: z.string().optional(),
    ENGINE_HOST: z.string().default(defaults.host),
    ENGINE_ALLOWED_HOSTS: hosts.default([]),
    ENGINE_PORT: wholeNumber('ENGINE_PORT', 0)
      .max(65_535, 'ENGINE_PORT must be at most 65535.')
      .default(defaults.port),
    ENGINE_RETENTION_DAYS: wholeNumber('ENGINE_RETENTION_DAYS', 1).default(defaults.retentionDays),
    ENGINE_MAX_CALLS: wholeNumber('ENGINE_MAX_CALLS', 1).default(defaults.maxCalls),
    ENGINE_LEASE_MS: wholeNumber('ENGINE_LEASE_MS', 1000).default(defaults.leaseMs),
    ENGINE_RETRY_BASE_MS: wholeNumber('ENGINE_RETRY_BASE_MS', 1).default(defaults.retryBaseMs),
    INNGEST_SIGNING_KEY: signingKey('INNGEST_SIGNING_KEY'),
    INNGEST_SIGNING_KEY_FALLBACK: signingKey('INNGEST_SIGNING_KEY_FALLBACK'),
    INNGEST_EVENT_KEY: z.string().optional(),
    ENGINE_LOG_LEVEL: z
      .enum(
        ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
        'ENGINE_LOG_LEVEL must be one of fatal, error, warn, info, debug, silent.',
      )
      .default('info'),
  })
  .transform(({ ENGINE_DATABASE_URL, DATABASE_URL, ...rest }, ctx) => {
    const databaseUrl = ENGINE_DATABASE_URL || DATABASE_URL;
    if (databaseUrl && /^postgres(ql)?:\/\//.test(databaseUrl)) return { databaseUrl, ...rest };
    const message = databaseUrl
      ? 'ENGINE_DATABASE_URL (or DATABASE_URL) must begin with postgres://.'
      : 'Set ENGINE_DATABASE_URL (or DATABASE_URL) to the Postgres database that the engine keeps its runs in.';
    ctx.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

/** The settings of the process. Throws an Error with one sentence per mistake. */
export function parseEnv(env: NodeJS.ProcessEnv) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = envSchema.safeParse(given);
  if (!parsed.success) throw new Error(parsed.error.issues.map((issue) => issue.message).join('\n'));
  return parsed.data;
}
