import { createHash } from 'node:crypto';
import { AiError } from '../errors';
import type { TextModel } from '../provider';
import { websiteBriefTask, type WebsiteBriefInput } from '../tasks/website-brief';
import { websitePageTask, type WebsitePageInput } from '../tasks/website-page';
import { websiteRepairTask, type WebsiteRepairInput } from '../tasks/website-repair';
import { findFault, raiseFault, type Fault } from './faults';
import { keepPace } from './pace';
import { breakPage, cutPage } from './website/break-page';
import { composeBrief } from './website/compose-brief';
import { composePage } from './website/compose-page';
import { repairPage } from './website/repair-page';

interface Writer {
  /** The text of the customer or of a model in which a fault may be asked for. */
  markedText: (input: never) => string;
  write: (input: never, fault: Fault | null) => unknown;
}

/** Ties a task's input to its writer, so that a writer is only ever called with the input of its own task. */
function writer<Input>(spec: {
  markedText: (input: Input) => string;
  write: (input: Input, fault: Fault | null) => unknown;
}): Writer {
  return spec;
}

const writers: Readonly<Record<string, Writer>> = {
  [websiteBriefTask.name]: writer<WebsiteBriefInput>({
    markedText: ({ description }) => description,
    write: (input) => composeBrief(input),
  }),
  [websitePageTask.name]: writer<WebsitePageInput>({
    markedText: ({ brief }) => brief.tone,
    write: (input, fault) => {
      const html = composePage(input);
      if (fault === 'cut-html') return { html: cutPage(html) };
      return { html: fault === 'invalid-html' ? breakPage(html) : html };
    },
  }),
  [websiteRepairTask.name]: writer<WebsiteRepairInput>({
    markedText: () => '',
    write: ({ html, language }) => ({ html: repairPage(html, language) }),
  }),
};

/** Writes by rules instead of asking a model: no key, no network, no cost, and the same text for the same input. */
export function createSampleTextModel({ paceMs }: { paceMs: number }): TextModel {
  return {
    provider: 'sample',
    model: 'sample-text',
    canReissue: true,
    run: async (task, input, _pictures, { signal, onSend }) => {
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
      const answer = task.output.safeParse(taskWriter.write(taskInput, fault));
      if (!answer.success) throw new AiError('unknown', { detail: answer.error.message });
      if (signal.aborted) throw new AiError('aborted');
      return { value: answer.data, usage: {}, costMicros: 0 };
    },
  };
}

/** The cast is sound as long as a task's name stands for its input, which `writers` is built from. */
function asInputOf(input: unknown): never {
  return input as never;
}
