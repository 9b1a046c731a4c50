/** Where the text first holds one of the words as a whole word (infinity: nowhere). `-` in a word stands for a space. */
export function firstMention(text: string, words: string): number {
  const plain = plainText(text);
  const positions = words.split(' ').flatMap((word) => {
    const wanted = word.replaceAll('-', ' ');
    return [plain.indexOf(` ${wanted} `), plain.indexOf(` ${wanted}s `)].filter((at) => at >= 0);
  });
  return Math.min(Number.POSITIVE_INFINITY, ...positions);
}

export function mentions(text: string, words: string): boolean {
  return firstMention(text, words) < Number.POSITIVE_INFINITY;
}

/** In lower case, single spaces around every word, without what the picture is asked not to show. */
function plainText(text: string): string {
  const words = text.toLowerCase().replace(/\b(?:no|without|tanpa|bukan) [\p{L}\p{N} -]+/gu, ' ');
  return ` ${words.replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
}
