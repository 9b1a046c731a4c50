import { offeredLanguage } from '@darkroom/kinds/language/preferred-language';
import dynamic from 'next/dynamic';
import { guessLanguageOf } from '@/lib/use-language-guess';
import type { WebKind } from '../web-kind';
import { StartLanguage } from './start-language';

export const website: WebKind = {
  Form: dynamic(async () => (await import('./form')).WebsiteForm),
  Result: dynamic(async () => (await import('./result')).WebsiteResult),
  facts: async (input) => (await import('./recap')).websiteFacts(input),
  async start(description, choices) {
    const language = offeredLanguage(choices.language) ?? (await guessLanguageOf(description)).language;
    return { kind: 'website', input: { description, language } };
  },
  StartFields: StartLanguage,
};
