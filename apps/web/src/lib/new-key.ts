/** A random key. `crypto.randomUUID` is missing on pages without HTTPS, such as a local server opened from a phone. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
