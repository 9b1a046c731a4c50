import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { AnswerTooLargeError, AppClient, BrokenCallError } from './app-client';

const maxAnswerBytes = 64 * 1024 * 1024;

async function startApp(handler: http.RequestListener) {
  const server = http.createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = new AppClient();
  onTestFinished(() => {
    client.close();
    server.closeAllConnections();
    server.close();
  });
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const send = (isAlone = false) => client.send({ method: 'POST', url, headers: {}, body: '{}', isAlone });
  return { server, send };
}

async function ask(answerBytes: number) {
  const { send } = await startApp((_, response) => response.end(Buffer.alloc(answerBytes, 'x')));
  return send();
}

it('accepts an answer of 64 MiB and refuses a larger one', async () => {
  expect((await ask(maxAnswerBytes)).body).toHaveLength(maxAnswerBytes);
  await expect(ask(maxAnswerBytes + 1)).rejects.toBeInstanceOf(AnswerTooLargeError);
});

it.each([
  ['before its answer', (_: unknown, response: http.ServerResponse) => response.destroy()],
  [
    'within its answer',
    (_: unknown, response: http.ServerResponse) => response.write('{"', () => response.destroy()),
  ],
])('reports that an app broke off %s', async (_, handler) => {
  const { send } = await startApp(handler);

  await expect(send()).rejects.toBeInstanceOf(BrokenCallError);
});

it('does not report a call as broken that never reached the app', async () => {
  const { server, send } = await startApp((_, response) => response.end());
  server.close();

  await expect(send()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

it('detects a broken call only on a new connection, not on a kept one', async () => {
  let calls = 0;
  const { send } = await startApp((_, response) => {
    calls += 1;
    return calls === 1 ? response.end() : response.destroy();
  });
  await send();

  await expect(send()).rejects.toMatchObject({ code: 'ECONNRESET' });
  await expect(send(true)).rejects.toBeInstanceOf(BrokenCallError);
});
