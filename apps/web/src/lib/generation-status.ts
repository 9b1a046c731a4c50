import { isTerminal, type GenerationStatus } from '@darkroom/kinds/vocabulary';
import type { GenerationSummary, OutputView } from '@darkroom/api/view/generation-view';

/** The state of a generation in a word or two. */
export function statusLabel(status: GenerationStatus, isCancelRequested = false): string {
  switch (status) {
    case 'queued':
      return isCancelRequested ? 'Canceling' : 'In line';
    case 'processing':
      return isCancelRequested ? 'Canceling' : 'Developing';
    case 'succeeded':
      return 'Finished';
    case 'partially_succeeded':
      return 'Partly finished';
    case 'failed':
      return 'Failed';
    case 'canceled':
      return 'Canceled';
    case 'expired':
      return 'Expired';
  }
}

export function isActive(generation: Pick<GenerationSummary, 'status'>): boolean {
  return !isTerminal(generation.status);
}

/** Whether it has ended and has at least one finished output, whatever its final state. */
export function hasResult(generation: Pick<GenerationSummary, 'status' | 'outputs'>): boolean {
  return !isActive(generation) && generation.outputs.some(isFinished);
}

export function isFinished({ status, path }: Pick<OutputView, 'status' | 'path'>): boolean {
  return status === 'ready' && path !== null;
}

/** Whether a new attempt may succeed where this one did not. */
export function canRetry({ status, error, outputs }: GenerationSummary): boolean {
  switch (status) {
    case 'failed':
      return error?.isRetryable ?? true;
    case 'partially_succeeded':
      return outputs.some((output) => output.error?.isRetryable ?? output.status === 'failed');
    case 'canceled':
    case 'expired':
      return true;
    case 'queued':
    case 'processing':
    case 'succeeded':
      return false;
  }
}

export function pathOf(generation: Pick<GenerationSummary, 'id' | 'status' | 'outputs'>) {
  return hasResult(generation)
    ? (`/result/${generation.id}` as const)
    : (`/generate/${generation.id}` as const);
}
