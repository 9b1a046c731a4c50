/** Where the text first holds one of the words as a whole word (infinity: nowhere). `-` in a word stands for a space. */
function firstMention(text: string, words: string): number {
  const plain = plainText(text);
  const positions = words.split(' ').flatMap((word) => {
    const wanted = word.replaceAll('-', ' ');
    return [plain.indexOf(` ${wanted} `), plain.indexOf(` ${wanted}s `)].filter((at) => at >= 0);
  });
  return Math.min(Number.POSITIVE_INFINITY, ...positions);
}

/** The entry whose words the text mentions first. */
export function firstMentioned<Value>(
  text: string,
  entries: readonly (readonly [words: string, value: Value])[],
): Value | undefined {
  let found: Value | undefined;
  let earliest = Number.POSITIVE_INFINITY;
  for (const [words, value] of entries) {
    const at = firstMention(text, words);
    if (at < earliest) [found, earliest] = [value, at];
  }
  return found;
}

export function mentions(text: string, words: string): boolean {
  return firstMention(text, words) < Number.POSITIVE_INFINITY;
}

/** In lower case, single spaces around every word, without what the picture is asked not to show. */
function plainText(text: string): string {
  const words = text.toLowerCase().replace(/\b(?:no|without|tanpa|bukan) [\p{L}\p{N} -]+/gu, ' ');
  return ` ${words.replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
}
