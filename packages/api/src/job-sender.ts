import { type JobsClient, sendCancelRequested, sendGenerationRequested } from '@darkroom/jobs/client';
import type { JobSender } from './deps';

export function createJobSender(client: JobsClient): JobSender {
  return {
    generationRequested: (attempt) => sendGenerationRequested(client, attempt),
    cancelRequested: (generation) => sendCancelRequested(client, generation),
  };
}
