/** What can be put into the places of a text: `{name}`, `{city}`... */
export type Places = Readonly<Record<string, string | undefined>>;

const place = /\{(\w+)\}/g;

/** The texts whose every place is known, filled in, in their order. */
export function fillable(texts: readonly string[], places: Places): string[] {
  return texts
    .filter((text) => [...text.matchAll(place)].every(([, key]) => key && places[key]))
    .map((text) => fill(text, places));
}

export function fill(text: string, places: Places): string {
  return text.replace(place, (_, key: string) => places[key] ?? '');
}
