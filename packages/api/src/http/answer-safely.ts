import type { Deps } from '../deps';
import { toTrpcError } from '../error/to-trpc-error';
import { plainAnswer } from './plain-answer';

/** What `answer` throws is logged, and leaves as a sentence. */
export async function answerSafely({ log }: Deps, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    log.error({ err: error }, 'a file was not served');
    return toTrpcError(error).code === 'SERVICE_UNAVAILABLE'
      ? plainAnswer(503, 'Our database is not reachable right now. Please try again in a moment.')
      : plainAnswer(500, 'Something went wrong on our side. Please try again.');
  }
}
