import type { Capability, ProviderName, Usage } from './provider';
import { readUsage } from './read-usage';

/** US dollars per million tokens. A missing price is the one of plain input or output. */
interface Prices {
  input: number;
  cachedInput?: number;
  imageInput?: number;
  output: number;
  imageOutput?: number;
  /** US dollars per image by quality or size, for answers without token counts. */
  perImage?: Readonly<Record<string, number>>;
}

export interface CatalogueModel {
  id: string;
  provider: ProviderName;
  capability: Capability;
  maxOutputTokens: number;
  /** How many pictures one request may contain. */
  maxReferences: number;
  prices: Prices;
}

/** The day of the last comparison of the prices with their source pages. */
export const pricedOn = '2026-11-23';

const gptImagePrices = {
  input: 5,
  cachedInput: 1.25,
  imageInput: 8,
  output: 30,
  perImage: { low: 0.006, medium: 0.013, high: 0.053 },
} as const;

/**
 * The known models, with their list prices on `pricedOn`.
 *
 * Sources: https://developers.openai.com/api/docs/pricing (GPT-6.1: for up to 272,000 input tokens, above that they
 * double; GPT Image: the prices per image are for 1024x1024 and use the token counts of 2.5) and
 * https://ai.google.dev/gemini-api/docs/pricing (Gemini 3.8 Flash: announced as valid until 2026-12-31).
 */
export const catalogue: readonly CatalogueModel[] = [
  {
    id: 'gpt-6.1-terra',
    provider: 'openai',
    capability: 'text',
    maxOutputTokens: 128_000,
    maxReferences: 16,
    prices: { input: 1, cachedInput: 0.05, output: 5 },
  },
  {
    id: 'gpt-6.1-sol',
    provider: 'openai',
    capability: 'text',
    maxOutputTokens: 128_000,
    maxReferences: 16,
    prices: { input: 2, output: 10 },
  },
  {
    id: 'gpt-image-2.6-flare',
    provider: 'openai',
    capability: 'image',
    maxOutputTokens: 0,
    maxReferences: 16,
    prices: gptImagePrices,
  },
  {
    id: 'gpt-image-2.6-sunburst',
    provider: 'openai',
    capability: 'image',
    maxOutputTokens: 0,
    maxReferences: 16,
    prices: gptImagePrices,
  },
  {
    id: 'gemini-3.8-flash',
    provider: 'google',
    capability: 'text',
    maxOutputTokens: 65_536,
    maxReferences: 14,
    prices: { input: 0.75, cachedInput: 0.075, output: 3.75 },
  },
  {
    id: 'gemini-nano-banana-2.1',
    provider: 'google',
    capability: 'image',
    maxOutputTokens: 32_768,
    maxReferences: 14,
    prices: {
      input: 1.5,
      output: 7.5,
      imageOutput: 30,
      perImage: { '1K': 0.0336, '2K': 0.0504, '4K': 0.1134 },
    },
  },
];

/** The model of each provider that we use unless the environment names another. */
export const defaultModels = {
  openai: { text: 'gpt-6.1-terra', image: 'gpt-image-2.6-flare' },
  google: { text: 'gemini-3.8-flash', image: 'gemini-nano-banana-2.1' },
} as const;

/**
 * The model's entry. A model that an operator set and the catalogue does not know gets the limits of the provider's
 * default model and no price: its calls are recorded with a cost of 0.
 */
export function catalogueModel(
  provider: 'openai' | 'google',
  capability: Capability,
  id: string,
): CatalogueModel {
  const known = catalogue.find((model) => model.id === id);
  if (known) return known;
  const model = catalogue.find((entry) => entry.id === defaultModels[provider][capability]);
  if (!model) throw new Error(`The catalogue lacks the default ${capability} model of ${provider}.`);
  return { ...model, id, prices: { input: 0, output: 0 } };
}

/** The cost of one call in millionths of a US dollar. One dollar per million tokens is one millionth per token. */
export function costMicros({ prices }: CatalogueModel, reported: Usage, imageTier?: string): number {
  const usage = readUsage(reported);
  if (usage.inputTokens === undefined && usage.outputTokens === undefined) {
    const perImage = imageTier === undefined ? 0 : (prices.perImage?.[imageTier] ?? 0);
    return Math.round((usage.images ?? 0) * perImage * 1_000_000);
  }
  const { inputTokens = 0, outputTokens = 0 } = usage;
  const cached = usage.cachedInputTokens ?? 0;
  const imageInput = usage.imageInputTokens ?? 0;
  const imageOutput = usage.imageOutputTokens ?? 0;
  return Math.round(
    Math.max(0, inputTokens - cached - imageInput) * prices.input +
      cached * (prices.cachedInput ?? prices.input) +
      imageInput * (prices.imageInput ?? prices.input) +
      Math.max(0, outputTokens - imageOutput) * prices.output +
      imageOutput * (prices.imageOutput ?? prices.output),
  );
}
