import type { Size } from '@darkroom/pictures/size';
import type { Task } from './task';

export const providerNames = ['openai', 'google', 'sample'] as const;
export type ProviderName = (typeof providerNames)[number];

export const capabilities = ['text', 'image'] as const;
export type Capability = (typeof capabilities)[number];

/** What every model takes, and what models make. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp'] as const;

export interface Picture {
  bytes: Uint8Array;
  mime: (typeof pictureTypes)[number];
}

/** A picture that a model made, with its size in pixels. */
export interface MadePicture extends Picture, Size {}

/** As the provider counted it; what it does not tell is left out. */
export interface Usage {
  inputTokens?: number;
  /** Of the input tokens: those read from the provider's cache. */
  cachedInputTokens?: number;
  /** Of the input tokens: those of pictures. */
  imageInputTokens?: number;
  outputTokens?: number;
  /** Of the output tokens: those of pictures. */
  imageOutputTokens?: number;
  images?: number;
}

export interface CallOptions {
  /** Aborting it ends the call with the AiError `aborted`. */
  signal: AbortSignal;
  /** Awaited right before the request leaves; where it throws, nothing is sent and the call ends with that error. */
  onSend?: () => Promise<void>;
}

export interface TextCallOptions extends CallOptions {
  /** What the model sees beside the prompt. */
  pictures?: readonly Picture[];
}

/** What an image model sent, before anybody has looked at it. */
export interface RawImage {
  bytes: Uint8Array;
  usage: Usage;
  costMicros: number;
}

export interface ImageCallOptions extends CallOptions {
  /** Awaited before the picture is decoded, so that no failure of ours loses what is paid for. Never throws. */
  onAnswer?: (answer: RawImage) => Promise<void>;
}

export interface TextAnswer<Output> {
  value: Output;
  usage: Usage;
  /** Millionths of a US dollar, by the catalogue. */
  costMicros: number;
}

/** A model that answers a task with an object of the task's shape. Throws AiError. */
export interface TextModel {
  provider: ProviderName;
  model: string;
  /**
   * Calling again after a crash costs nobody money, so that a call whose end is unknown may be repeated by itself.
   * True for the sample only: neither OpenAI nor Gemini takes an idempotency key that a repeated call could rely on.
   */
  canReissue: boolean;
  run: <Input, Output>(
    task: Task<Input, Output>,
    input: Input,
    options: TextCallOptions,
  ) => Promise<TextAnswer<Output>>;
}

export interface ImageRequest {
  prompt: string;
  references: readonly Picture[];
  /** The answer holds this size wherever the model can make one that does; the caller cuts it and scales it down. */
  size: Size;
  /** Tells apart the images that one prompt asks for: 1, 2, 3... */
  variation: number;
}

export interface ImageAnswer {
  picture: MadePicture;
  usage: Usage;
  costMicros: number;
}

/** A model that makes one image a call. Throws AiError. */
export interface ImageModel {
  provider: ProviderName;
  model: string;
  /**
   * Calling again after a crash costs nobody money, so that a call whose end is unknown may be repeated by itself.
   * True for the sample only: neither OpenAI nor Gemini takes an idempotency key that a repeated call could rely on.
   */
  canReissue: boolean;
  maxReferences: number;
  make: (request: ImageRequest, options: ImageCallOptions) => Promise<ImageAnswer>;
}

/** Models that stand in where there is no key. */
export interface SampleModels {
  text: TextModel;
  image: ImageModel;
}

/** The models to try, in the order of the configuration. */
export interface Ai {
  text: readonly [TextModel, ...TextModel[]];
  image: readonly [ImageModel, ...ImageModel[]];
}
