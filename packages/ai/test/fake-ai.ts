import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { createFaultList, type FakeFault } from './fake/faults';
import { answerGoogle, googleError } from './fake/google';
import { createJournal, type FakeCall, type Journal } from './fake/journal';
import { answerOpenAi, openAiError, type FakeAnswer } from './fake/openai';
import { readCall } from './fake/read-call';

export type { FakeCall, FakeFault };

interface FakeAiOptions {
  /** Turns away every other key; left out, any key will do. */
  apiKey?: string;
  /** How long every answer takes. */
  paceMs?: number;
}

export interface FakeAi {
  url: string;
  openaiBaseUrl: string;
  geminiBaseUrl: string;
  /** The environment that points `createAi` at this server, both providers with a key. */
  env: Readonly<Record<string, string>>;
  /** Every request so far, in order. */
  calls: readonly FakeCall[];
  waitFor: Journal['waitFor'];
  /** Makes the next call that fits go wrong. Faults are used in the order they were injected. */
  inject: (fault: FakeFault) => void;
  stop: () => Promise<void>;
}

/**
 * A server on 127.0.0.1 that speaks as much of OpenAI's and Gemini's protocols as this package uses: real pictures,
 * answers of the schema that was asked for, whole websites for the website tasks, and every fault on request.
 */
export async function startFakeAi({ apiKey, paceMs = 0 }: FakeAiOptions = {}): Promise<FakeAi> {
  const journal = createJournal();
  const faults = createFaultList();
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse) {
    const call = await readCall(request);
    if (!call)
      return send(response, { status: 404, body: openAiError(`No such path: ${request.url}`, null) });
    journal.calls.push(call);
    response.on('close', () => {
      call.state = response.writableFinished ? 'answered' : 'closed';
      journal.changed();
    });
    journal.changed();
    if (apiKey !== undefined && keyOf(call) !== apiKey) return send(response, invalidKey(call));
    await answer({ call, fault: faults.take(call), response });
  }

  async function answer({ call, fault, response }: Answering) {
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'destroy' && fault.when === 'before') return void response.destroy();
    const delayMs = fault?.kind === 'delay' ? fault.delayMs : paceMs;
    if (delayMs > 0) await wait(delayMs);
    const made = await (call.provider === 'openai' ? answerOpenAi(call, fault) : answerGoogle(call, fault));
    const body = fault?.kind === 'odd-usage' ? withUsage(made, fault.usage) : made;
    if (fault?.kind === 'status' && fault.isFromGateway) sendPage(response, fault.status);
    else if (fault?.kind === 'broken-body') response.writeHead(200, json).end('{"output": [{"ty');
    else if (fault?.kind === 'destroy') sendHalf(response, body);
    else send(response, body);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The fake has no port.');
  const url = `http://127.0.0.1:${address.port}`;
  const openaiBaseUrl = `${url}/v1`;
  return {
    url,
    openaiBaseUrl,
    geminiBaseUrl: url,
    env: {
      OPENAI_API_KEY: apiKey ?? 'fake-key',
      OPENAI_BASE_URL: openaiBaseUrl,
      GEMINI_API_KEY: apiKey ?? 'fake-key',
      GEMINI_BASE_URL: url,
    },
    calls: journal.calls,
    waitFor: journal.waitFor,
    inject: faults.inject,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Answering {
  call: FakeCall;
  fault: FakeFault | undefined;
  response: ServerResponse;
}

const json = { 'content-type': 'application/json' };

function send(response: ServerResponse, { status, headers, body }: FakeAnswer): void {
  response.writeHead(status, { ...json, ...headers }).end(JSON.stringify(body));
}

function sendPage(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/html' }).end(`<h1>${status}</h1>`);
}

function sendHalf(response: ServerResponse, { body }: FakeAnswer): void {
  const text = JSON.stringify(body);
  response.writeHead(200, { ...json, 'content-length': Buffer.byteLength(text) });
  response.write(text.slice(0, Math.floor(text.length / 2)), () => response.destroy());
}

function keyOf({ headers }: FakeCall): string | undefined {
  return headers['x-goog-api-key'] ?? headers.authorization?.replace('Bearer ', '');
}

function invalidKey({ provider }: FakeCall): FakeAnswer {
  if (provider === 'openai') {
    return { status: 401, body: openAiError('Incorrect API key provided.', 'invalid_api_key') };
  }
  const message = 'API key not valid. Please pass a valid API key.';
  return {
    status: 400,
    body: googleError({ kind: 'status', status: 400, code: 'API_KEY_INVALID', message }),
  };
}

function withUsage({ body, ...answer }: FakeAnswer, usage: unknown): FakeAnswer {
  return { ...answer, body: { ...Object(body), usage, usageMetadata: usage } };
}
