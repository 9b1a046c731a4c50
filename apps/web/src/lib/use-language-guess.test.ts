import { afterEach, expect, it, vi } from 'vitest';
import { guessLanguageOf } from './use-language-guess';

afterEach(() => vi.unstubAllGlobals());
const read = (...tags: string[]) => vi.stubGlobal('navigator', { languages: tags });

it('is the language of a text that decides it, whatever the browser prefers', async () => {
  read('en-GB');
  expect(await guessLanguageOf('Eine kleine Bäckerei mit Holzofen in Leipzig')).toEqual({
    language: 'de',
    isFromText: true,
  });
});

it('is the browser’s before the first word', async () => {
  read('tlh', 'ms-MY', 'en');
  expect(await guessLanguageOf('  ')).toEqual({ language: 'ms', isFromText: false });
});

it('is English where we offer none of the browser’s', async () => {
  read('tlh');
  expect(await guessLanguageOf('')).toEqual({ language: 'en', isFromText: false });
});
