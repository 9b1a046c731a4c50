/** Whether Postgres can keep the text in a column: it has no NUL and no half of a surrogate pair. */
export function isStorable(text: string) {
  return !text.includes('\u0000') && Buffer.from(text).toString() === text;
}

export function toStorable(text: string) {
  return isStorable(text) ? text : Buffer.from(text.replaceAll('\u0000', '')).toString();
}
