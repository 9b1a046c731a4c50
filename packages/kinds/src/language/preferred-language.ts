import { type Language, languages } from './languages';

/** The languages of a reader that texts are offered in; `preferred` is as browsers name them (`ms-MY`), best first. */
export function offeredLanguages(preferred: readonly string[]): Language[] {
  return preferred.map((tag) => offeredLanguage(tag.split('-')[0])).filter((tag) => tag !== undefined);
}

export function offeredLanguage(tag: string | undefined): Language | undefined {
  return languages.find((language) => language.tag === tag)?.tag;
}
