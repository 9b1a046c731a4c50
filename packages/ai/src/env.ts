import { catalogueModel, defaultModels, type CatalogueModel } from './catalogue';
import { providerNames, type Capability, type ProviderName } from './provider';

export type Env = Readonly<Record<string, string | undefined>>;

export const imageQualities = ['low', 'medium', 'high'] as const;
export type ImageQuality = (typeof imageQualities)[number];

export interface ProviderConfig {
  apiKey: string;
  baseUrl: string | undefined;
  models: Readonly<Record<Capability, CatalogueModel>>;
  timeoutsMs: Readonly<Record<Capability, number>>;
  /** OpenAI only. */
  imageQuality: ImageQuality;
}

export interface AiConfig {
  /** The providers to try, in this order. Never empty. */
  order: Readonly<Record<Capability, readonly ProviderName[]>>;
  /** Undefined without a key. */
  openai: ProviderConfig | undefined;
  google: ProviderConfig | undefined;
  samplePaceMs: number;
}

const defaultSamplePaceMs = 2_500;
/** Less than 300 s, after which Node's fetch stops waiting for the response headers. */
const defaultTimeoutMs = 240_000;

/** Reads the configuration. Throws an Error whose message is one sentence for the operator. */
export function readAiEnv(env: Env): AiConfig {
  const openai = providerConfig(env, 'openai', value(env, 'OPENAI_API_KEY'));
  const google = providerConfig(env, 'google', value(env, 'GEMINI_API_KEY') ?? value(env, 'GOOGLE_API_KEY'));
  const hasKey = { openai: openai !== undefined, google: google !== undefined, sample: true };
  return {
    order: {
      text: providerOrder(env, 'AI_TEXT_PROVIDERS', hasKey),
      image: providerOrder(env, 'AI_IMAGE_PROVIDERS', hasKey),
    },
    openai,
    google,
    samplePaceMs: milliseconds(env, 'SAMPLE_PACE_MS', { fallbackMs: defaultSamplePaceMs }),
  };
}

function providerOrder(
  env: Env,
  variable: string,
  hasKey: Readonly<Record<ProviderName, boolean>>,
): readonly ProviderName[] {
  const listed = value(env, variable);
  if (listed === undefined) {
    // The sample never replaces a failing provider unless an operator lists it.
    const withKey = (['openai', 'google'] as const).filter((name) => hasKey[name]);
    return withKey.length > 0 ? withKey : ['sample'];
  }
  const names = listed.split(',').map((entry) => entry.trim().toLowerCase());
  return [...new Set(names)].map((entry) => {
    const name = providerNames.find((known) => known === entry);
    if (!name) {
      throw new Error(`${variable} names "${entry}", which is none of ${providerNames.join(', ')}.`);
    }
    if (!hasKey[name]) {
      const key = name === 'openai' ? 'OPENAI_API_KEY' : 'GEMINI_API_KEY';
      throw new Error(`${variable} lists ${name}, but ${key} is not set.`);
    }
    return name;
  });
}

const variables = {
  openai: { baseUrl: 'OPENAI_BASE_URL', text: 'OPENAI_TEXT_MODEL', image: 'OPENAI_IMAGE_MODEL' },
  google: { baseUrl: 'GEMINI_BASE_URL', text: 'GEMINI_TEXT_MODEL', image: 'GEMINI_IMAGE_MODEL' },
} as const;

function providerConfig(
  env: Env,
  provider: 'openai' | 'google',
  apiKey: string | undefined,
): ProviderConfig | undefined {
  if (apiKey === undefined) return undefined;
  const names = variables[provider];
  const model = (capability: Capability, variable: string) =>
    catalogueModel(provider, capability, value(env, variable) ?? defaultModels[provider][capability]);
  return {
    apiKey,
    baseUrl: url(env, names.baseUrl),
    models: {
      text: model('text', names.text),
      image: model('image', names.image),
    },
    timeoutsMs: {
      text: milliseconds(env, 'AI_TEXT_TIMEOUT_MS', timeoutRange),
      image: milliseconds(env, 'AI_IMAGE_TIMEOUT_MS', timeoutRange),
    },
    imageQuality: imageQuality(env),
  };
}

function imageQuality(env: Env): ImageQuality {
  const text = value(env, 'OPENAI_IMAGE_QUALITY') ?? 'medium';
  const quality = imageQualities.find((known) => known === text);
  if (!quality) {
    throw new Error(`OPENAI_IMAGE_QUALITY is "${text}", which is none of ${imageQualities.join(', ')}.`);
  }
  return quality;
}

function url(env: Env, variable: string): string | undefined {
  const text = value(env, variable);
  if (text !== undefined && !/^https?:\/\//.test(text)) {
    throw new Error(`${variable} is "${text}", which is not an http or https URL.`);
  }
  return text;
}

interface Range {
  fallbackMs: number;
  minimumMs?: number;
}

const timeoutRange: Range = { fallbackMs: defaultTimeoutMs, minimumMs: 1 };

function milliseconds(env: Env, variable: string, { fallbackMs, minimumMs = 0 }: Range): number {
  const text = value(env, variable);
  if (text === undefined) return fallbackMs;
  const durationMs = Number(text);
  if (!Number.isInteger(durationMs) || durationMs < minimumMs) {
    throw new Error(`${variable} is "${text}", which is not a whole number of milliseconds.`);
  }
  return durationMs;
}

/** An empty variable counts as not set: compose files and CI pass missing variables that way. */
function value(env: Env, variable: string): string | undefined {
  return env[variable]?.trim() || undefined;
}
