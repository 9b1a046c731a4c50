const scripts = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['ta', /\p{Script=Tamil}/gu],
] as const;

/** Kana make up a fifth of Japanese text at least; a foreign word or two is less. */
const minShare = 0.2;

const commonWords: Readonly<Record<string, string>> = {
  en: 'the and in with for of is are we our since open from called at by a an my selling named near',
  ms: 'di dan yang kami untuk sejak dengan adalah ialah buka dari kedai warung pada menjual bernama serta atau saya rumah',
  es: 'el los las en y con para una un desde somos nuestra abierto del tienda que',
  fr: 'le les des et avec pour une un depuis nous notre dans chez sommes ouvert du',
  de: 'der die das und mit für ein eine seit wir unser im aus von ist sind',
  it: 'il lo gli e con per una un dal siamo nostro nel della di aperto',
  pt: 'o os em e com para uma um desde somos nosso do da aberto no na',
};

/** The language that a description is written in, as far as its script and its small words tell; Malay stands for Indonesian too. */
export function findDescriptionLanguage(description: string): string | undefined {
  const letterCount = description.match(/\p{L}/gu)?.length ?? 0;
  const script = scripts.find(
    ([, letters]) => (description.match(letters)?.length ?? 0) > letterCount * minShare,
  );
  if (script) return script[0];
  const words = description.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = Object.entries(commonWords).map(([language, list]) => {
    const common = new Set(list.split(' '));
    return { language, score: words.filter((word) => common.has(word)).length };
  });
  const best = scores.reduce((leader, entry) => (entry.score > leader.score ? entry : leader));
  return best.score > 0 ? best.language : undefined;
}

/** Whether text of the description can stand on a page in `language` as it is. */
export function isWrittenIn(description: string, language: string): boolean {
  const found = findDescriptionLanguage(description);
  if (!found) return !['ar', 'hi', 'ta', 'zh', 'ja'].includes(language);
  return found === (language === 'id' ? 'ms' : language);
}
