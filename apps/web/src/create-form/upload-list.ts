import { uploadView, type UploadView } from '@darkroom/api/view/upload-view';
import { z } from 'zod';

const place = { key: z.string(), fileName: z.string(), fingerprint: z.string() };

const uploadItem = z.discriminatedUnion('state', [
  z.object({ ...place, state: z.literal('pending') }),
  z.object({ ...place, state: z.literal('failed'), error: z.string(), canRetry: z.boolean() }),
  z.object({ ...place, state: z.literal('ready'), upload: uploadView }),
]);

/** A chosen file. It keeps its place, whatever happens to its upload. */
export type UploadItem = z.infer<typeof uploadItem>;

/** A file that was just chosen. `fingerprint` distinguishes files of the same name. */
type ChosenFile = Pick<UploadItem, 'key' | 'fileName' | 'fingerprint'>;

export interface UploadList {
  items: UploadItem[];
  /** The names of the files that the last selection had over the limit. */
  overLimit: string[];
  repeated: string[];
}

export type UploadAction =
  | { type: 'add'; files: ChosenFile[]; maxCount: number }
  | { type: 'arrive'; key: string; upload: UploadView }
  | { type: 'fail'; key: string; error: string; canRetry: boolean }
  | { type: 'retry'; key: string }
  | { type: 'retryFailed' }
  | { type: 'remove'; key: string }
  | { type: 'removeFailed' }
  | { type: 'move'; key: string; to: number };

const lostMessage = 'The page was left before this picture had arrived. Please choose it again.';

/** A stored list. It cannot contain the files themselves, so a file that had not arrived counts as failed. */
export const storedUploadList = z
  .object({ items: z.array(uploadItem) })
  .transform(({ items }): UploadList => ({
    ...noNotices,
    items: items.map((item) => (isLost(item) ? failed(item, { error: lostMessage, canRetry: false }) : item)),
  }));

/** What the server has refused stays refused, for the same reason. */
const isLost = (item: UploadItem) => item.state === 'pending' || (item.state === 'failed' && item.canRetry);

const noNotices = { overLimit: [], repeated: [] };

export function uploadListOf(uploads: readonly UploadView[]): UploadList {
  const items = uploads.map((upload) => ({
    key: upload.id,
    fileName: upload.fileName,
    fingerprint: upload.id,
    state: 'ready' as const,
    upload,
  }));
  return { ...noNotices, items };
}

/** The ids of the uploads that have arrived, in the order shown. */
export function uploadIdsOf({ items }: UploadList): string[] {
  return items.flatMap((item) => (item.state === 'ready' ? [item.upload.id] : []));
}

export function countUploads({ items }: UploadList, state: UploadItem['state']): number {
  return items.filter((item) => item.state === state).length;
}

export function reduceUploads(list: UploadList, action: UploadAction): UploadList {
  const { items } = list;
  const change = (key: string, next: (item: UploadItem) => UploadItem) => ({
    ...list,
    items: items.map((item) => (item.key === key ? next(item) : item)),
  });
  switch (action.type) {
    case 'add':
      return add(items, action.files, action.maxCount);
    case 'arrive':
      return change(action.key, (item) => ({ ...placeOf(item), state: 'ready', upload: action.upload }));
    case 'fail':
      return change(action.key, (item) => failed(item, action));
    case 'retry':
      return change(action.key, retried);
    case 'retryFailed':
      return { ...list, items: items.map(retried) };
    case 'remove':
      return { ...noNotices, items: items.filter(({ key }) => key !== action.key) };
    case 'removeFailed':
      return { ...noNotices, items: items.filter(({ state }) => state !== 'failed') };
    case 'move':
      return { ...list, items: moved(items, action.key, action.to) };
  }
}

function add(items: UploadItem[], files: ChosenFile[], maxCount: number): UploadList {
  const list: UploadList = { items: [...items], overLimit: [], repeated: [] };
  for (const file of files) {
    const index = list.items.findIndex(({ fingerprint }) => fingerprint === file.fingerprint);
    // A failed file that is chosen again returns to its old place.
    if (list.items[index]?.state === 'failed') list.items[index] = { ...file, state: 'pending' };
    else if (index >= 0) list.repeated.push(file.fileName);
    else if (list.items.length >= maxCount) list.overLimit.push(file.fileName);
    else list.items.push({ ...file, state: 'pending' });
  }
  return list;
}

function moved(items: UploadItem[], key: string, to: number): UploadItem[] {
  const item = items.find((other) => other.key === key);
  if (!item) return items;
  return items.filter((other) => other !== item).toSpliced(Math.max(0, to), 0, item);
}

function retried(item: UploadItem): UploadItem {
  return item.state === 'failed' && item.canRetry ? { ...placeOf(item), state: 'pending' } : item;
}

function failed(item: UploadItem, { error, canRetry }: { error: string; canRetry: boolean }): UploadItem {
  return { ...placeOf(item), state: 'failed', error, canRetry };
}

function placeOf({ key, fileName, fingerprint }: UploadItem): ChosenFile {
  return { key, fileName, fingerprint };
}
