// In JSON text: \u0000 or half a surrogate pair. Postgres refuses both in jsonb, and U+0000 in text.
const unstorableEscape = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g;

/** False for a value with text that Postgres cannot store. */
export function isStorable(value: unknown): boolean {
  return JSON.stringify(value)?.search(unstorableEscape) === -1;
}

/** The value without characters that Postgres cannot store: for text from a worker or a provider. */
export function storableJson(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (isStorable(value)) return value;
  return JSON.parse(JSON.stringify(value).replace(unstorableEscape, '$1'));
}

export function storableText(text: string): string {
  return text.replaceAll('\0', '');
}
