import { Inngest } from 'inngest';
import type { Attempt } from './attempt/attempt';
import { createEngineFetch } from './engine-fetch';
import { generationCancelRequested, generationRequested } from './events';
import { createRedactor } from './redact';
import { redactErrors } from './redact-errors';

const answerTimeoutMs = 5000;

const ignore = () => undefined;
// Steps log their own errors with their generation; the SDK would print each error again.
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

type OwnedAttempt = Attempt & { ownerId: string };

/** Asks the engine to run an attempt. Repeated sends within 24 hours run it once. Throws when the engine does not answer. */
export async function sendGenerationRequested(client: JobsClient, attempt: OwnedAttempt): Promise<void> {
  const key = `${attempt.generationId}:${attempt.attempt}`;
  await client.send(generationRequested.create({ ...attempt, key }));
}

/** Restarts an attempt whose run the engine lost. */
export async function sendGenerationResumed(client: JobsClient, attempt: OwnedAttempt): Promise<void> {
  const key = `${attempt.generationId}:${attempt.attempt}:resumed`;
  await client.send(generationRequested.create({ ...attempt, key }));
}

/** Throws when the engine does not answer. The running step also gets the cancel request from the database. */
export async function sendCancelRequested(client: JobsClient, data: { generationId: string }): Promise<void> {
  await client.send(generationCancelRequested.create(data));
}
