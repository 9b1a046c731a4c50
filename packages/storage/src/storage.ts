/** Holds the bytes of assets. Our own code makes the keys: `generations/<id>/<asset id>.png`. */
export interface Storage {
  /** Writes all bytes or none. If several callers write at once, the last one wins. */
  put: (key: string, bytes: Uint8Array, facts: { mime: string }) => Promise<void>;
  /** Throws a StorageError `unavailable` if nothing could be written now. */
  check: () => Promise<void>;
  /** Throws a StorageError `not-found` if the key has no bytes. */
  get: (key: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** Like `get`, in chunks. A caller that stops early must cancel the stream. */
  stream: (key: string) => Promise<{ stream: ReadableStream<Uint8Array>; sizeBytes: number }>;
  /** A key without bytes counts as deleted already. */
  delete: (keys: readonly string[]) => Promise<void>;
}

const messages = {
  'not-found': 'There are no bytes at',
  'invalid-key': 'This is not a storage key:',
  unavailable: 'The storage failed at',
} as const;

export type StorageErrorCode = keyof typeof messages;

export class StorageError extends Error {
  constructor(
    readonly code: StorageErrorCode,
    readonly key: string,
    cause?: unknown,
  ) {
    super(`${messages[code]} ${JSON.stringify(key)}.`, { cause });
    this.name = 'StorageError';
  }
}

const maxKeyCharacters = 200;
const keyPattern = /^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/;

/** Folders and a name made of letters, digits, `_`, `-` and `.`. No part begins with a dot, so that no key leaves its root. */
export function assertStorageKey(key: string): void {
  if (key.length > maxKeyCharacters || !keyPattern.test(key)) throw new StorageError('invalid-key', key);
}
