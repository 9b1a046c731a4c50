import { createHash } from 'node:crypto';
import { AiError } from '@darkroom/ai/errors';
import type { TextModel } from '@darkroom/ai/provider';
import { findFault, raiseFault } from './faults';
import { keepPace } from './pace';
import { asInputOf } from './writer';

/** Writes by rules instead of asking a model: no key, no network, no cost, and the same text for the same input. */
export function createSampleTextModel({ paceMs }: { paceMs: number }): TextModel {
  return {
    provider: 'sample',
    model: 'sample-text',
    canReissue: true,
    run: async (task, input, { signal, onSend }) => {
      const { writers } = await import('./writers');
      const taskWriter = writers[task.name];
      if (!taskWriter)
        throw new AiError('unknown', { detail: `The sample does not know the task “${task.name}”.` });
      const taskInput = asInputOf(input);
      const fault = findFault(taskWriter.markedText(taskInput));
      const key = createHash('sha256')
        .update(JSON.stringify([task.name, input]))
        .digest('hex');
      await onSend?.();
      await keepPace({ paceMs, key, isSlow: fault === 'slow', signal });
      raiseFault(fault, `text/${key}`);
      if (fault === 'broken-json') {
        throw new AiError('invalid_response', {
          detail: 'The sample answers with half an object, as the prompt asked.',
        });
      }
      const answer = task.output.safeParse(await taskWriter.write(taskInput, fault));
      if (!answer.success) throw new AiError('unknown', { detail: answer.error.message });
      if (signal.aborted) throw new AiError('aborted');
      return { value: answer.data, usage: {}, costMicros: 0 };
    },
  };
}
