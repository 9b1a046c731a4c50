import { newKey } from './new-key';

/**
 * Makes the idempotency keys of one form. The same request keeps its key, so that a double click, or a second try after a
 * lost answer, makes only one generation; a changed request is a new generation.
 */
export function createRequestKeys(): (request: unknown) => string {
  let last = { fingerprint: '', key: '' };
  return (request) => {
    const fingerprint = JSON.stringify(request);
    if (last.fingerprint !== fingerprint) last = { fingerprint, key: newKey() };
    return last.key;
  };
}
