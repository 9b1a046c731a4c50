import { StorageError } from '@darkroom/storage/storage';
import type { Deps } from '../deps';
import { toTrpcError } from '../error/to-trpc-error';
import { plainAnswer } from './plain-answer';
import { retryAfterSeconds } from './retry-after';

/** Logs an error of `serve` and answers with a sentence. */
export async function answerSafely({ log }: Deps, serve: () => Promise<Response>): Promise<Response> {
  try {
    return await serve();
  } catch (error) {
    log.error({ err: error }, 'a file was not served');
    if (error instanceof StorageError && error.code === 'not-found')
      return plainAnswer(404, 'This file is not there any more.');
    const { code, message } = toTrpcError(error);
    if (code !== 'SERVICE_UNAVAILABLE')
      return plainAnswer(500, 'Something went wrong on our side. Please try again.');
    const answer = plainAnswer(503, message);
    answer.headers.set('retry-after', retryAfterSeconds);
    return answer;
  }
}
