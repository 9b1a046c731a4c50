import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startThrowawayStack } from '../lib/throwaway-stack.mjs';

/**
 * Playwright's global set-up: one product per run. Tests find it through DARKROOM_WEB_URL (also the `baseURL`),
 * DARKROOM_WORKER_URL, DARKROOM_ENGINE_URL and DARKROOM_DATABASE_URL, and reach its processes through `stack-control.ts`.
 */
export default async function startProduct() {
  const stack = await startThrowawayStack();
  const server = createServer((request, response) => {
    const [, action, name = ''] = (request.url ?? '').split('/');
    control(stack, action, name).then(
      (text) => response.end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env.DARKROOM_WEB_URL = stack.webUrl;
  process.env.DARKROOM_WORKER_URL = stack.workerUrl;
  process.env.DARKROOM_ENGINE_URL = stack.engineUrl;
  process.env.DARKROOM_DATABASE_URL = stack.databaseUrl;
  process.env.DARKROOM_STORAGE_DIR = stack.storageDir;
  process.env.DARKROOM_CONTROL_URL = `http://127.0.0.1:${portOf(server.address())}`;
  return async () => {
    server.close();
    await stack.stop();
  };
}

/** Returns the process id for the action `pid`. */
async function control(
  stack: Awaited<ReturnType<typeof startThrowawayStack>>,
  action: string | undefined,
  name: string,
): Promise<string> {
  if (action === 'pid') return String(stack.pid(name));
  await (action === 'kill' ? stack.kill(name) : stack.restart(name));
  return '';
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The control server has no port.');
  return address.port;
}
