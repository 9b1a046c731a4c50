import { z } from 'zod';
import { readHostList } from './allowed-hosts';

const wildcardHosts = ['0.0.0.0', '::'];

const origin = z
  .url({
    protocol: /^https?$/,
    error: 'must be the http:// or https:// address at which the engine reaches this worker.',
  })
  .transform((text) => new URL(text).origin);

const hostList = z.string().transform((text, ctx) => {
  try {
    return readHostList(text);
  } catch (error) {
    ctx.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
    return z.NEVER;
  }
});

const jobsEnv = z
  .object({
    WORKER_HOST: z.string().default('127.0.0.1'),
    WORKER_PORT: z.coerce.number('WORKER_PORT must be a port number.').int().min(0).max(65535).default(3001),
    /** The address at which the engine reaches the worker; by default the one it listens on. */
    INNGEST_SERVE_ORIGIN: origin.optional(),
    /** Hosts that the worker accepts, besides the loopback's and those of its two addresses. */
    ALLOWED_HOSTS: hostList.default([]),
    /** How many steps of one owner run at the same time. */
    STEPS_PER_OWNER: z.coerce.number('STEPS_PER_OWNER must be a whole number.').int().min(1).default(16),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  })
  .refine((env) => env.INNGEST_SERVE_ORIGIN !== undefined || !wildcardHosts.includes(env.WORKER_HOST), {
    path: ['INNGEST_SERVE_ORIGIN'],
    message: 'is needed because the engine cannot call the address in WORKER_HOST.',
  });

export type JobsEnv = z.infer<typeof jobsEnv>;

/** Throws an Error whose message names every wrong variable. The Inngest SDK itself reads the engine's address and keys. */
export function readJobsEnv(env: Record<string, string | undefined>): JobsEnv {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = jobsEnv.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
}
