import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { aiErrorOf, createModels, poemTask } from './factory';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const { signal } = new AbortController();
const size = { width: 1024, height: 1024 };

function ask(url: string, provider: 'openai' | 'google', capability: 'text' | 'image'): Promise<unknown> {
  const env = {
    OPENAI_API_KEY: 'k',
    OPENAI_BASE_URL: `${url}/v1`,
    GEMINI_API_KEY: 'k',
    GEMINI_BASE_URL: url,
  };
  const models = createModels(env)[provider];
  return capability === 'text'
    ? models.text.run(poemTask, { about: 'rain' }, { signal })
    : models.image.make({ prompt: 'rain', references: [], size, variation: 1 }, { signal });
}

describe.each([
  ['openai', 'text'],
  ['openai', 'image'],
  ['google', 'text'],
  ['google', 'image'],
] as const)('%s, %s', (provider, capability) => {
  it('takes a bounded part of an answer that never ends, and does not know what was billed', async () => {
    let sentBytes = 0;
    const url = await serve((request, response) => {
      request.resume();
      response.writeHead(200, { 'content-type': 'application/json' });
      const chunk = Buffer.alloc(1024 * 1024, ' ');
      const send = () => {
        while (!response.destroyed && response.write(chunk)) sentBytes += chunk.length;
        sentBytes += chunk.length;
      };
      response.on('drain', send);
      send();
    });
    const error = await aiErrorOf(ask(url, provider, capability));
    expect(error).toMatchObject({ code: 'invalid_response', isOutcomeUnknown: true });
    expect(sentBytes).toBeLessThan(128 * 1024 * 1024);
  });

  it('takes a request nowhere else', async () => {
    const elsewhere: string[] = [];
    const other = await serve((request, response) => {
      elsewhere.push(request.url ?? '');
      response.end('{}');
    });
    const url = await serve((request, response) => {
      request.resume();
      response.writeHead(307, { location: `${other}/taken` }).end();
    });
    const error = await aiErrorOf(ask(url, provider, capability));
    expect(error).toMatchObject({ code: 'unavailable', isOutcomeUnknown: false });
    expect(elsewhere).toEqual([]);
  });
});
