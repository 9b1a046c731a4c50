import { type Language, languages } from './languages';

/** The reader's languages that we offer. `preferred` is as browsers name them (`ms-MY`), best first. */
export function offeredLanguages(preferred: readonly string[]): Language[] {
  return preferred.map((tag) => offeredLanguage(tag.split('-')[0])).filter((tag) => tag !== undefined);
}

export function offeredLanguage(tag: string | undefined): Language | undefined {
  return languages.find((language) => language.tag === tag)?.tag;
}
