import { defineKind, referencesIn } from '../define-kind';
import { shorten } from '../fields';
import { websiteInput, websiteRequest } from './input';
import { websiteBands, websiteSteps } from './progress';
import { websiteDeliverables, websiteResult } from './result';
import { websiteQuote, websiteSlots } from './slots';

export const website = defineKind({
  name: 'website',
  title: 'Website',
  tagline: 'Describe a business, get a finished site in three styles.',
  readyMessage: 'Your website is ready',
  request: websiteRequest,
  input: websiteInput,
  result: websiteResult,
  bands: websiteBands,
  steps: websiteSteps,
  async complete(request) {
    if (request.language) return { ...request, language: request.language };
    // Loaded on first use: its tables are large.
    const { guessLanguage } = await import('../language/guess-language');
    return { ...request, language: (await guessLanguage(request.description)).language };
  },
  titleOf: ({ business, description }) => business.name ?? shorten(description, 60),
  slotsOf: ({ styles }) => websiteSlots(styles),
  quote: websiteQuote,
  uploadsOf: ({ references }) => referencesIn('references', references),
  deliverablesOf: websiteDeliverables,
});
