import { once } from 'node:events';
import http from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { drawPicture } from '../bench/instant-provider.mjs';
import { portOf } from '../lib/ports.mjs';

const minAnswerMs = 200;
const maxAnswerMs = 4000;
/** Shares of all calls: refused without a bill, and failed without a bill. */
const busyShare = 0.04;
const failedShare = 0.03;

/**
 * A server that speaks OpenAI's image protocol and keeps books like a provider: it bills a request that it has worked on,
 * even if the caller has left.
 * @param {{ between: (from: number, to: number) => number }} random
 */
export async function startPaidProvider(random) {
  const picture = await drawPicture();
  /** @type {Map<string, { arrived: number, billed: number }>} by prompt */
  const books = new Map();
  const serve = async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const { prompt } = JSON.parse(Buffer.concat(chunks).toString());
    const account = books.get(prompt) ?? { arrived: 0, billed: 0 };
    books.set(prompt, account);
    account.arrived += 1;
    await delay(random.between(minAnswerMs, maxAnswerMs));
    const fate = random.between(0, 1);
    if (fate < busyShare) return answer(response.setHeader('retry-after', '1'), 429, errorOf('Slow down.'));
    if (fate < busyShare + failedShare) return answer(response, 500, errorOf('The model failed.'));
    account.billed += 1;
    answer(response, 200, { created: 1, data: [{ b64_json: picture }], usage });
  };
  const server = http.createServer((request, response) => {
    // A broken request has not arrived.
    serve(request, response).catch(() => response.destroy());
  });
  server.on('clientError', (_error, socket) => socket.destroy());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    books,
    env: {
      OPENAI_API_KEY: 'chaos',
      OPENAI_BASE_URL: `http://127.0.0.1:${portOf(server)}/v1`,
      AI_IMAGE_PROVIDERS: 'openai',
    },
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const usage = { input_tokens: 20, output_tokens: 439, total_tokens: 459 };
const errorOf = (message) => ({ error: { message, type: 'server_error', code: null, param: null } });

function answer(response, status, body) {
  response.on('error', () => {});
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
