/** Where the bytes of assets are. Keys are made by us: `generations/<id>/<asset id>.png`. */
export interface Storage {
  /** Writes all or nothing; the last of several writers wins. */
  put: (key: string, bytes: Uint8Array, facts: { mime: string }) => Promise<void>;
  /** Throws a StorageError `unavailable` where nothing could be written now. */
  check: () => Promise<void>;
  /** Throws a StorageError `not-found`. */
  get: (key: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** As `get`, a piece at a time; a stream that is not read to its end must be canceled. */
  stream: (key: string) => Promise<{ stream: ReadableStream<Uint8Array>; sizeBytes: number }>;
  /** A key without bytes counts as deleted. */
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

/** Folders and a name of letters, digits, `_`, `-` and `.`; none begins with a dot, so that no key leaves its root. */
export function assertStorageKey(key: string): void {
  if (key.length > maxKeyCharacters || !keyPattern.test(key)) throw new StorageError('invalid-key', key);
}
