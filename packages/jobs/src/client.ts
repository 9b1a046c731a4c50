import { Inngest } from 'inngest';
import { createEngineFetch } from './engine-fetch';
import { generationCancelRequested, generationRequested } from './events';
import { createRedactor } from './redact';
import { redactErrors } from './redact-errors';

const answerTimeoutMs = 5000;

const ignore = () => undefined;
// Steps log their own errors, with the generation they belong to; the SDK would print each one again.
const quiet = { info: ignore, warn: ignore, error: ignore, debug: ignore };

export type JobsClient = ReturnType<typeof createJobsClient>;

/** Reads the engine's address and keys from INNGEST_DEV, INNGEST_BASE_URL, INNGEST_EVENT_KEY and INNGEST_SIGNING_KEY. */
export function createJobsClient(env: Record<string, string | undefined> = process.env) {
  const client = new Inngest({
    id: 'darkroom',
    fetch: createEngineFetch(answerTimeoutMs),
    logger: quiet,
    middleware: [redactErrors(createRedactor(env))],
  });
  return client.setEnvVars(env);
}

interface Attempt {
  generationId: string;
  ownerId: string;
  attempt: number;
}

/** However often this is sent within 24 hours, the attempt runs once. Throws when the engine does not answer. */
export async function sendGenerationRequested(client: JobsClient, attempt: Attempt): Promise<void> {
  const key = `${attempt.generationId}:${attempt.attempt}`;
  await client.send(generationRequested.create({ ...attempt, key }));
}

/** Has an attempt taken up once more, whose run the engine has lost. */
export async function sendGenerationResumed(client: JobsClient, attempt: Attempt): Promise<void> {
  const key = `${attempt.generationId}:${attempt.attempt}:resumed`;
  await client.send(generationRequested.create({ ...attempt, key }));
}

/** Throws when the engine does not answer; the running step learns of the cancellation from the database in any case. */
export async function sendCancelRequested(client: JobsClient, data: { generationId: string }): Promise<void> {
  await client.send(generationCancelRequested.create(data));
}
