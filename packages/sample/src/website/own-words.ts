const toTheDesigner =
  /\b(?:please|web ?site|web ?page|landing page|home ?page|laman web|tolong|sitio web|site web|webseite|palette|design(?:ed)?|layout|font|make it|i (?:want|need)|i['’]d like|we need|we want|saya (?:mahu|nak))\b/iu;
const maxCharacters = 700;

/** The sentences of the description that a visitor could read, without those that are addressed to whoever builds the page. */
export function ownWords(description: string): string {
  const text = description.replace(/\s+/g, ' ').trim();
  const sentences = text.match(/[^.!?。！？।؟]+(?:[.!?。！？।؟]+(?=\s|$|[^\d\s])|$|\.(?=\d))*/gu) ?? [text];
  const kept: string[] = [];
  for (const sentence of joinBroken(sentences)) {
    if (toTheDesigner.test(sentence) || isPriceList(sentence)) continue;
    if (kept.join(' ').length + sentence.length > maxCharacters && kept.length > 0) break;
    kept.push(sentence.trim());
  }
  return closed(
    kept
      .join(' ')
      .slice(0, maxCharacters * 2)
      .trim(),
  );
}

/** Prices stand in the offer already. */
function isPriceList(sentence: string): boolean {
  return (sentence.match(/(?:RM|Rp|[$€£¥₹])\s?\d/g) ?? []).length > 1;
}

/** Puts back together what is no sentence end: `RM 2.50`, `8.30 am`, `example.com`. */
function joinBroken(sentences: readonly string[]): string[] {
  return sentences.reduce<string[]>((joined, sentence) => {
    const last = joined.at(-1);
    const isContinued = last !== undefined && last.endsWith('.') && /^[\p{Ll}\d]/u.test(sentence);
    return isContinued ? [...joined.slice(0, -1), last + sentence] : [...joined, sentence];
  }, []);
}

function closed(text: string): string {
  if (!text || /[.!?。！？।؟…:)\]”"]$/u.test(text)) return text;
  if (/[\p{Script=Han}\p{Script=Hiragana}]$/u.test(text)) return `${text}。`;
  return /[\p{Script=Devanagari}]$/u.test(text) ? `${text}।` : `${text}.`;
}
