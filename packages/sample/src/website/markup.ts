/** Markup that is safe to put into a page as it stands. */
export class Markup {
  constructor(readonly source: string) {}
  toString(): string {
    return this.source;
  }
}

export type MarkupValue = string | number | Markup | readonly MarkupValue[] | null | undefined | false;

/** Builds markup: every value that is not markup already is escaped, lists are joined, nothing stands for nothing. */
export function markup(strings: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  let source = strings[0] ?? '';
  values.forEach((value, index) => {
    source += render(value) + (strings[index + 1] ?? '');
  });
  return new Markup(source);
}

/** For what this package itself wrote: style sheets and drawings. Never for anything that a user or a model wrote. */
export function trusted(source: string): Markup {
  return new Markup(source);
}

function render(value: MarkupValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Markup) return value.source;
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  return value.map(render).join('');
}

export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
