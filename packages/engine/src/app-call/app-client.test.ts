import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { AnswerTooLargeError, AppClient } from './app-client';

const maxAnswerBytes = 64 * 1024 * 1024;

async function ask(answerBytes: number) {
  const server = http.createServer((_, response) => response.end(Buffer.alloc(answerBytes, 'x')));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = new AppClient();
  onTestFinished(() => {
    client.close();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return client.send({ method: 'POST', url: new URL(`http://127.0.0.1:${port}`), headers: {}, body: '{}' });
}

it('takes an answer of 64 MiB and refuses a larger one', async () => {
  expect((await ask(maxAnswerBytes)).body).toHaveLength(maxAnswerBytes);
  await expect(ask(maxAnswerBytes + 1)).rejects.toBeInstanceOf(AnswerTooLargeError);
});
