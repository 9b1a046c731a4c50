/** FNV-1a: small, stable over platforms, spread well enough to choose variants with. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

export interface Picker {
  /** One of the options; the same salt always gives the same one. */
  pick: <Option>(salt: string, options: readonly [Option, ...Option[]]) => Option;
  /** A whole number from `from` to `to`, both included. */
  between: (salt: string, from: number, to: number) => number;
}

/** Choices that look free and depend on the seed alone. */
export function createPicker(seed: string): Picker {
  const between = (salt: string, from: number, to: number) =>
    from + (hashOf(`${seed}/${salt}`) % (to - from + 1));
  return {
    between,
    pick: (salt, options) => options[between(salt, 0, options.length - 1)] ?? options[0],
  };
}
