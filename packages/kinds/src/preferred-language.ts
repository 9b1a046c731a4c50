import { websiteLanguages, type WebsiteLanguage } from './website';

/** The languages of a reader that a website is offered in; `preferred` is as browsers name them (`ms-MY`), best first. */
export function offeredLanguages(preferred: readonly string[]): WebsiteLanguage[] {
  return preferred.map((tag) => offeredLanguage(tag.split('-')[0])).filter((tag) => tag !== undefined);
}

export function offeredLanguage(tag: string | undefined): WebsiteLanguage | undefined {
  return websiteLanguages.find((language) => language.tag === tag)?.tag;
}
