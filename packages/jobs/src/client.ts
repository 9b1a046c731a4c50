import { Inngest } from 'inngest';
import { generationCancelRequested, generationRequested } from './events';

const sendTimeoutMs = 5000;

export type JobsClient = ReturnType<typeof createJobsClient>;

/** Reads the engine's address and keys from INNGEST_DEV, INNGEST_BASE_URL, INNGEST_EVENT_KEY and INNGEST_SIGNING_KEY. */
export function createJobsClient(env: Record<string, string | undefined> = process.env) {
  const client = new Inngest({ id: 'darkroom', fetch: fetchWithTimeout });
  return client.setEnvVars(env);
}

/** One attempt starts once, however often this is sent within 24 hours. Throws when the engine does not answer. */
export async function sendGenerationRequested(
  client: JobsClient,
  request: { generationId: string; ownerId: string; attempt: number; resend?: boolean },
): Promise<void> {
  const { resend = false, ...data } = request;
  const id = `${data.generationId}:${data.attempt}${resend ? ':resent' : ''}`;
  await client.send(generationRequested.create(data, { id }));
}

/** Throws when the engine does not answer; the running step learns of the cancellation from the database in any case. */
export async function sendCancelRequested(client: JobsClient, data: { generationId: string }): Promise<void> {
  await client.send(generationCancelRequested.create(data));
}

function fetchWithTimeout(input: Parameters<typeof fetch>[0], init?: RequestInit): Promise<Response> {
  return fetch(input, { ...init, signal: init?.signal ?? AbortSignal.timeout(sendTimeoutMs) });
}
