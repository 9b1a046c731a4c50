import { z } from 'zod';

const jobsEnv = z.object({
  WORKER_HOST: z.string().default('127.0.0.1'),
  WORKER_PORT: z.coerce.number('WORKER_PORT must be a port number.').int().min(0).max(65535).default(3001),
  /** How many steps of one owner run at the same time. */
  STEPS_PER_OWNER: z.coerce.number('STEPS_PER_OWNER must be a whole number.').int().min(1).default(16),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export type JobsEnv = z.infer<typeof jobsEnv>;

/** Throws an Error whose message names every wrong variable. The engine's address and keys are read by the Inngest SDK itself. */
export function readJobsEnv(env: Record<string, string | undefined>): JobsEnv {
  const parsed = jobsEnv.safeParse(env);
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
}
