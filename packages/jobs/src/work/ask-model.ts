import { AiError } from '@darkroom/ai/errors';
import type { Capability, ImageModel, ImageRequest, Picture, TextModel } from '@darkroom/ai/provider';
import type { Task } from '@darkroom/ai/tasks/task';
import { closeReceipt } from '@darkroom/db/receipt/close-receipt';
import { listReceipts } from '@darkroom/db/receipt/list-receipts';
import { openReceipt } from '@darkroom/db/receipt/open-receipt';
import type { Receipt } from '@darkroom/db/receipt/receipt';
import { GenerationError, storedError, codeOf } from '../errors';
import { keepBytes, readBytes } from './keep-bytes';
import type { Work } from './work';

interface Answer {
  bytes: Uint8Array;
  mime: string;
  width?: number;
  height?: number;
  usage: object;
  costMicros: number;
}

/** What a model has answered, with the asset that keeps it. */
export interface Asked {
  assetId: string;
  bytes: Uint8Array;
}

interface Question<Model> {
  capability: Capability;
  /** Names the call within its generation: `generate/editorial`. The same purpose is paid for once. */
  purpose: string;
  models: readonly Model[];
  ask: (model: Model) => Promise<Answer>;
}

/** Asks a text model, or reads what it has answered before: JSON. */
export function askText<Input, Output>(
  work: Work<unknown>,
  question: { purpose: string; task: Task<Input, Output>; input: Input; pictures?: readonly Picture[] },
): Promise<Asked> {
  const { purpose, task, input, pictures = [] } = question;
  return askModel<TextModel>(work, {
    capability: 'text',
    purpose,
    models: work.deps.ai.text,
    ask: async (model) => {
      const { value, usage, costMicros } = await model.run(task, input, pictures, { signal: work.signal });
      const bytes = new TextEncoder().encode(JSON.stringify(value));
      return { bytes, mime: 'application/json', usage, costMicros };
    },
  });
}

/** Asks an image model, or reads what it has made before. `onPicture` is told of a new picture before it is stored. */
export function askImage(
  work: Work<unknown>,
  question: { purpose: string; request: ImageRequest; onPicture?: (bytes: Uint8Array) => void },
): Promise<Asked> {
  const { purpose, request, onPicture } = question;
  return askModel<ImageModel>(work, {
    capability: 'image',
    purpose,
    models: work.deps.ai.image,
    ask: async (model) => {
      const references = request.references.slice(0, model.maxReferences);
      const { picture, usage, costMicros } = await model.make(
        { ...request, references },
        { signal: work.signal },
      );
      onPicture?.(picture.bytes);
      return { ...picture, usage, costMicros };
    },
  });
}

const running = new Map<string, Promise<Asked>>();

/** The engine calls a step again after its own restart, while this process still waits for the answer to the first call. */
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
  { capability, purpose, models, ask }: Question<Model>,
): Promise<Asked> {
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
      return await fulfil(work, opened.receiptId, () => ask(model));
    } catch (error) {
      if (isOutcomeUnknown(error) && !model.canReissue)
        throw new GenerationError('outcome_unknown', { cause: error });
      lastError = error;
      if (!isWorthAnotherModel(error)) break;
    }
  }
  throw lastError;
}

/** Where nothing may be asked any more. */
async function readMade(work: Work<unknown>, purpose: string): Promise<Asked> {
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

async function fulfil(work: Work<unknown>, receiptId: string, ask: () => Promise<Answer>): Promise<Asked> {
  const { db } = work.deps;
  try {
    const { usage, costMicros, ...answer } = await ask();
    const assetId = await keepBytes(work, answer);
    await closeReceipt(db, { receiptId, status: 'succeeded', assetId, usage, costMicros });
    return { assetId, bytes: answer.bytes };
  } catch (error) {
    const status = isOutcomeUnknown(error) ? 'unknown' : 'failed';
    const costMicros = error instanceof AiError ? error.costMicros : 0;
    await closeReceipt(db, { receiptId, status, costMicros, error: storedError(codeOf(error)) });
    throw error;
  }
}

function isOutcomeUnknown(error: unknown): boolean {
  return error instanceof AiError && error.isOutcomeUnknown;
}

/** What another provider may well do better; a refusal or a wrong input is the same everywhere. */
function isWorthAnotherModel(error: unknown): boolean {
  if (!(error instanceof AiError) || isOutcomeUnknown(error)) return false;
  return !['refused', 'input_rejected', 'aborted'].includes(error.code);
}
