import { randomUUID } from 'node:crypto';
import { AiError } from '@darkroom/ai/errors';
import type {
  Capability,
  ImageModel,
  ImageRequest,
  Picture,
  RawImage,
  TextModel,
} from '@darkroom/ai/provider';
import type { Task } from '@darkroom/ai/task';
import { ConflictError } from '@darkroom/db/errors';
import { listReceipts } from '@darkroom/db/receipt/list-receipts';
import { markReceiptSent } from '@darkroom/db/receipt/mark-receipt-sent';
import { openReceipt } from '@darkroom/db/receipt/open-receipt';
import type { Receipt } from '@darkroom/db/receipt/receipt';
import { endingOf } from '../answers/ending-of';
import { keepAnswer, spoolAnswer, storeAnswer, storeKept } from '../answers/store-answer';
import { storedError } from '@darkroom/kinds/errors';
import { GenerationError } from '../errors';
import { readBytes } from '../assets/keep-bytes';
import type { Work } from '../attempt/work';

interface Answer {
  bytes: Uint8Array;
  mime: string;
  width?: number;
  height?: number;
  usage: object;
  costMicros: number;
}

/** A model's answer and the asset that stores it. */
export interface Asked {
  assetId: string;
  bytes: Uint8Array;
}

interface Listeners {
  onSend: () => Promise<void>;
  /** Keeps what is paid for before it is decoded. */
  onAnswer: (answer: RawImage) => Promise<void>;
}

interface Question<Model> {
  capability: Capability;
  /** Names the call within its generation: `generate/editorial`. Each purpose is paid for once. */
  purpose: string;
  models: readonly Model[];
  ask: (model: Model, listeners: Listeners) => Promise<Answer>;
  onAnswer?: ((bytes: Uint8Array) => void) | undefined;
}

/** Asks a text model, or reads its earlier answer. The answer is JSON. */
export function askText<Input, Output>(
  work: Work<unknown>,
  question: { purpose: string; task: Task<Input, Output>; input: Input; pictures?: readonly Picture[] },
): Promise<Asked> {
  const { purpose, task, input, pictures = [] } = question;
  return askModel<TextModel>(work, {
    capability: 'text',
    purpose,
    models: work.deps.ai.text,
    ask: async (model, { onSend }) => {
      const options = { pictures, signal: work.signal, onSend };
      const { value, usage, costMicros } = await model.run(task, input, options);
      const bytes = new TextEncoder().encode(JSON.stringify(value));
      return { bytes, mime: 'application/json', usage, costMicros };
    },
  });
}

/** Asks an image model, or reads its earlier picture. Calls `onPicture` with a new picture before it is stored. */
export function askImage(
  work: Work<unknown>,
  question: { purpose: string; request: ImageRequest; onPicture?: (bytes: Uint8Array) => void },
): Promise<Asked> {
  const { purpose, request, onPicture } = question;
  return askModel<ImageModel>(work, {
    capability: 'image',
    purpose,
    models: work.deps.ai.image,
    onAnswer: onPicture,
    ask: async (model, listeners) => {
      const references = request.references.slice(0, model.maxReferences);
      const { picture, usage, costMicros } = await model.make(
        { ...request, references },
        { signal: work.signal, ...listeners },
      );
      return { ...picture, usage, costMicros };
    },
  });
}

const running = new Map<string, Promise<Asked>>();

/** Joins a running call: after a restart the engine calls a step again while this process still waits for the first answer. */
function askModel<Model extends TextModel | ImageModel>(
  work: Work<unknown>,
  question: Question<Model>,
): Promise<Asked> {
  if (!work.mayAsk) return readMade(work, question.purpose);
  const key = `${work.generation.id}/${question.purpose}`;
  const joined = running.get(key);
  if (joined) return joined;
  const asking = askInOrder(work, question).finally(() => running.delete(key));
  running.set(key, asking);
  return asking;
}

async function askInOrder<Model extends TextModel | ImageModel>(
  work: Work<unknown>,
  { capability, purpose, models, ask, onAnswer }: Question<Model>,
): Promise<Asked> {
  await storeKept(work.deps, { generationId: work.generation.id, purpose });
  let lastError: unknown;
  for (const model of models) {
    const opened = await openReceipt(work.deps.db, {
      generationId: work.generation.id,
      ownerId: work.generation.ownerId,
      attempt: work.generation.attempt,
      purpose,
      capability,
      provider: model.provider,
      model: model.model,
      canReissue: model.canReissue,
    });
    if (opened.state === 'paid') return readPaid(work, opened.receipt);
    if (opened.state === 'unknown') throw new GenerationError('outcome_unknown');
    try {
      return await fulfil(work, opened.receiptId, {
        purpose,
        onAnswer,
        ask: (listeners) => ask(model, listeners),
      });
    } catch (error) {
      if (isOutcomeUnknown(error) && !model.canReissue)
        throw new GenerationError('outcome_unknown', { cause: error });
      lastError = error;
      if (!isWorthAnotherModel(error)) break;
    }
  }
  throw lastError;
}

/** Reads a paid answer when no model may be asked any more. */
async function readMade(work: Work<unknown>, purpose: string): Promise<Asked> {
  await storeKept(work.deps, { generationId: work.generation.id, purpose });
  const receipts = await listReceipts(work.deps.db, { generationId: work.generation.id });
  const paid = receipts.findLast((receipt) => receipt.purpose === purpose && receipt.status === 'succeeded');
  if (!paid) throw new GenerationError('no_output');
  return readPaid(work, paid);
}

async function readPaid(work: Work<unknown>, { id, assetId }: Receipt): Promise<Asked> {
  if (!assetId) throw new Error(`The receipt ${id} has no asset.`);
  const { bytes } = await readBytes(work, assetId);
  return { assetId, bytes };
}

async function fulfil<Model extends TextModel | ImageModel>(
  work: Work<unknown>,
  receiptId: string,
  {
    purpose,
    ask,
    onAnswer: show,
  }: Pick<Question<Model>, 'purpose' | 'onAnswer'> & { ask: (listeners: Listeners) => Promise<Answer> },
): Promise<Asked> {
  const { deps, generation } = work;
  const { id: generationId, ownerId, attempt } = generation;
  const call = { receiptId, generationId, ownerId, purpose };
  // Do not pay for an answer that cannot be stored: the receipt stays open, and the step is tried again.
  await Promise.all([deps.storage.check(), deps.answers.check()]);
  let isStopped = false;
  const onSend = () =>
    markReceiptSent(deps.db, { receiptId, generationId, attempt }).catch((error: unknown) => {
      isStopped = !(error instanceof ConflictError);
      throw error;
    });
  const assetId = randomUUID();
  // What is spooled as it was received need not be spooled again: whoever finds it judges it by itself.
  let keep = keepAnswer;
  const onAnswer = async (raw: RawImage) => {
    const sizeBytes = raw.bytes.byteLength;
    const isSpooled = await spoolAnswer(deps, { ...call, ...raw, status: 'received', assetId, sizeBytes });
    if (isSpooled) keep = storeAnswer;
  };
  const answer = await ask({ onSend, onAnswer }).catch(async (error: unknown) => {
    // The database may have marked it sent although its answer got lost.
    const ending = isStopped ? notSent : error instanceof AiError ? endingOf(error) : null;
    // Any other error of our own says nothing about the call: its receipt stays unchanged.
    if (ending) await keep(deps, { ...call, ...ending });
    throw error;
  });
  show?.(answer.bytes);
  const sizeBytes = answer.bytes.byteLength;
  await keep(deps, { ...call, ...answer, status: 'succeeded', assetId, sizeBytes });
  return { assetId, bytes: answer.bytes };
}

const notSent = {
  status: 'failed' as const,
  costMicros: 0,
  error: storedError('interrupted'),
  bytes: new Uint8Array(),
};

function isOutcomeUnknown(error: unknown): boolean {
  return error instanceof AiError && error.isOutcomeUnknown;
}

/** Whether another provider may succeed. A refusal or a wrong input would fail everywhere. */
function isWorthAnotherModel(error: unknown): boolean {
  if (!(error instanceof AiError) || isOutcomeUnknown(error)) return false;
  return !['refused', 'input_rejected', 'aborted'].includes(error.code);
}
