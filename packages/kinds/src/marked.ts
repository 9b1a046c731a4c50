/** Data between marks, as JSON in which no text can close the mark. */
export function marked(mark: string, data: unknown): string {
  return `<${mark}>\n${JSON.stringify(data, null, 1).replaceAll('<', '\\u003c')}\n</${mark}>`;
}
