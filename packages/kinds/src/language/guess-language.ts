import { eld } from 'eld/extrasmall';
import { offeredLanguage, offeredLanguages } from './preferred-language';
import { type Language, languages } from './languages';

export interface LanguageGuess {
  language: Language;
  /** False if the text is too short to decide, so that the reader's own languages decided. */
  isFromText: boolean;
}

// The library counts Indonesian as Malay.
eld.setLanguageSubset(languages.map(({ tag }) => tag).filter((tag) => tag !== 'id'));
eld.enableTextCleanup(true);

const maxCharacters = 4000;
const minLatinWords = 3;
const ownScripts: readonly Language[] = ['ar', 'hi', 'ta', 'zh', 'ja'];

/**
 * The language of a brief. `preferred` are the reader's languages, best first, as browsers name them (`ms-MY`). They
 * decide if the text fits several languages or is too short.
 */
export async function guessLanguage(text: string, preferred: readonly string[] = []): Promise<LanguageGuess> {
  const candidates = candidatesOf(text.slice(0, maxCharacters));
  const offered = offeredLanguages(preferred);
  const [first] = candidates;
  if (!first) return { language: offered[0] ?? 'en', isFromText: false };
  return { language: offered.find((tag) => candidates.includes(tag)) ?? first, isFromText: true };
}

function candidatesOf(text: string): Language[] {
  const result = eld.detect(text);
  const found = offeredLanguage(result.language);
  if (found && ownScripts.includes(found)) return [found];
  if (/\p{Script=Han}/u.test(text)) return ['zh', 'ja'];
  const isLongEnough = text.trim().split(/\s+/).length >= minLatinWords;
  if (!found || !isLongEnough || !result.isReliable()) return [];
  return found === 'ms' ? ['ms', 'id'] : [found];
}
