import { AsyncLocalStorage } from 'node:async_hooks';

/** What the call under way does right before its request leaves: the SDKs hand nothing of the kind to their `fetch`. */
export const sending = new AsyncLocalStorage<() => Promise<void>>();
