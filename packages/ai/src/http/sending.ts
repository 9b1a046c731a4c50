import { AsyncLocalStorage } from 'node:async_hooks';

/** The callback of the current call, run just before its request leaves. The SDKs cannot pass it to their `fetch`. */
export const sending = new AsyncLocalStorage<() => Promise<void>>();
