import { z } from 'zod';
import { parseRetryAfterMs } from '../protocol/duration';
import { operationSchema, type Operation } from '../protocol/operation';
import type { AppResponse } from './app-client';

/** The result of a call to the app. */
export type Outcome =
  | { type: 'operations'; operations: Operation[]; requestVersion: number; retryAfterMs: number | null }
  | { type: 'returned'; data: unknown }
  | { type: 'threw'; error: unknown; isRetriable: boolean; retryAfterMs: number | null }
  | { type: 'step-not-found' }
  /** The app had the call and its answer never arrived. */
  | { type: 'broken' }
  | { type: 'unreachable'; reason: string };

const streamedSchema = z.object({
  status: z.number(),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.string(),
});

/** Reads the answer of an SDK; an answer without an SDK's headers means that the call did not reach the app. */
export function readAnswer(response: AppResponse): Outcome {
  const { status, headers, body } = response;
  if (headers['x-inngest-sdk'] === undefined) {
    return {
      type: 'unreachable',
      reason: `The app's URL answered ${status} without the headers of an Inngest SDK.`,
    };
  }
  const parsed = parseJson(body);
  if (status === 201) return readStreamed(response, parsed);
  if (status === 200) return { type: 'returned', data: parsed };
  const retryAfterMs = parseRetryAfterMs(text(headers['retry-after']));
  if (status === 206)
    return readOperations(parsed, Number(headers['x-inngest-req-version'] ?? 2), retryAfterMs);
  if (typeof parsed === 'object' && parsed !== null && 'requestedStep' in parsed)
    return { type: 'step-not-found' };
  const noRetry = text(headers['x-inngest-no-retry']);
  const isRetriable = noRetry === undefined ? status >= 500 : noRetry !== 'true';
  return { type: 'threw', error: toError(parsed, status), isRetriable, retryAfterMs };
}

function readOperations(parsed: unknown, requestVersion: number, retryAfterMs: number | null): Outcome {
  const operations = z.array(operationSchema).safeParse(Array.isArray(parsed) ? parsed : [parsed]);
  if (operations.success)
    return { type: 'operations', operations: operations.data, requestVersion, retryAfterMs };
  const error = {
    name: 'ProtocolError',
    message: `The app answered operations that can't be read: ${operations.error.message}`,
  };
  return { type: 'threw', error, isRetriable: false, retryAfterMs };
}

/** A streamed answer sends its status first and carries the real answer in its body. */
function readStreamed(response: AppResponse, parsed: unknown): Outcome {
  const streamed = streamedSchema.safeParse(parsed);
  if (!streamed.success) return { type: 'broken' };
  const { status, headers, body } = streamed.data;
  const lowerCased = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return readAnswer({ status, headers: { ...response.headers, ...lowerCased }, body });
}

function toError(parsed: unknown, status: number) {
  if (typeof parsed === 'object' && parsed !== null) return parsed;
  return { name: 'Error', message: typeof parsed === 'string' ? parsed : `The app answered ${status}.` };
}

function parseJson(body: string): unknown {
  if (body.trim() === '') return null;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

function text(header: string | string[] | undefined) {
  return Array.isArray(header) ? header[0] : header;
}
