import type { IncomingMessage } from 'node:http';
import sharp from 'sharp';
import { isRecord } from './answer-text';
import type { FakeCall } from './journal';

const googlePath = /^\/v1beta\/models\/([^/:]+):generateContent$/;

/** The request in the journal's terms, or null where no provider has such a path. */
export async function readCall(request: IncomingMessage): Promise<FakeCall | null> {
  const path = new URL(request.url ?? '/', 'http://fake').pathname;
  const google = googlePath.exec(path)?.[1];
  const isImagePath = path === '/v1/images/generations' || path === '/v1/images/edits';
  if (request.method !== 'POST' || (!google && !isImagePath && path !== '/v1/responses')) return null;
  const raw = await readAll(request);
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  const { body, files } = await readBody(raw, headers['content-type'] ?? '');
  const base = { path, headers, body, state: 'open' } as const;
  return google
    ? { ...base, provider: 'google', model: google, ...(await googleParts(body)) }
    : {
        ...base,
        provider: 'openai',
        model: String(body.model),
        ...(await openAiParts(body, files, isImagePath)),
      };
}

type Parts = Pick<FakeCall, 'capability' | 'prompt' | 'instructions' | 'task' | 'pictures'>;

async function googleParts(body: Record<string, unknown>): Promise<Parts> {
  const config = record(body.generationConfig);
  const parts = records(body.contents).flatMap((content) => records(content.parts));
  const images = parts.flatMap((part) => (isRecord(part.inlineData) ? [String(part.inlineData.data)] : []));
  const isImage = Array.isArray(config.responseModalities) && config.responseModalities.includes('IMAGE');
  return {
    capability: isImage ? 'image' : 'text',
    prompt: parts.map((part) => String(part.text ?? '')).join(''),
    instructions: records(record(body.systemInstruction).parts)
      .map((part) => String(part.text))
      .join(''),
    task: taskOf(record(config.responseJsonSchema).title),
    pictures: await Promise.all(images.map((data) => measure(Buffer.from(data, 'base64')))),
  };
}

async function openAiParts(
  body: Record<string, unknown>,
  files: readonly Buffer[],
  isImage: boolean,
): Promise<Parts> {
  if (isImage) {
    const pictures = await Promise.all(files.map(measure));
    return { capability: 'image', prompt: String(body.prompt), instructions: '', task: undefined, pictures };
  }
  const content = records(body.input).flatMap((item) => records(item.content));
  const urls = content.flatMap(({ image_url }) => (typeof image_url === 'string' ? [image_url] : []));
  const images = urls.map((url) => Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
  return {
    capability: 'text',
    prompt: content.map(({ text }) => String(text ?? '')).join(''),
    instructions: String(body.instructions ?? ''),
    task: taskOf(record(record(body.text).format).name),
    pictures: await Promise.all(images.map(measure)),
  };
}

async function readBody(raw: Buffer, contentType: string) {
  if (!contentType.startsWith('multipart/')) {
    const json: unknown = JSON.parse(raw.toString());
    return { body: record(json), files: [] };
  }
  const init = { method: 'POST', headers: { 'content-type': contentType }, body: new Uint8Array(raw) };
  const form = await new Request('http://fake', init).formData();
  const body: Record<string, unknown> = {};
  const files: Buffer[] = [];
  for (const [name, value] of form) {
    if (typeof value === 'string') body[name] = value;
    else files.push(Buffer.from(await value.arrayBuffer()));
  }
  return { body, files };
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

async function measure(bytes: Buffer): Promise<FakeCall['pictures'][number]> {
  const { width, height, format } = await sharp(bytes).metadata();
  return { width, height, format: String(format) };
}

function taskOf(name: unknown): string | undefined {
  return typeof name === 'string' ? name : undefined;
}

function record(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

function records(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
