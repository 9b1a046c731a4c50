import { expect, it } from 'vitest';
import { languages } from './languages';
import { offeredLanguage, offeredLanguages } from './preferred-language';

it('finds the reader’s languages among ours, in their order', () => {
  expect(offeredLanguages(['ms-MY', 'fr-CA', 'en'])).toEqual(['ms', 'fr', 'en']);
});

it('leaves out languages that we do not offer', () => {
  expect(offeredLanguages(['tlh', 'de-AT', ''])).toEqual(['de']);
  expect(offeredLanguages([])).toEqual([]);
});

it('knows every offered language by its own tag and no other', () => {
  expect(languages.map(({ tag }) => offeredLanguage(tag))).toEqual(languages.map(({ tag }) => tag));
  expect(['', 'EN', 'en-GB', 'xx', undefined].map(offeredLanguage)).toEqual(Array(5).fill(undefined));
});
