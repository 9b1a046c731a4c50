import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Call {
  /** The ids of the steps that have finished. */
  done: string[];
}

interface Answer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

export interface ScriptedFunction {
  id: string;
  /** The event that starts it. Without an event only an invocation starts it. */
  event?: string;
  retries: number;
  settings?: Record<string, unknown>;
  answer: (call: Call) => Answer;
}

const sdkHeaders = {
  'content-type': 'application/json',
  'x-inngest-sdk': 'js:v4',
  'x-inngest-req-version': '2',
};

/** An app that speaks the Inngest protocol and answers exactly what `functions` return, without an SDK. */
export async function startScriptedApp(functions: readonly ScriptedFunction[]) {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const id = new URL(request.url ?? '/', 'http://app').searchParams.get('fnId');
      const call: { ctx: { stack: { stack: string[] } } } = JSON.parse(Buffer.concat(chunks).toString());
      const found = functions.find((candidate) => candidate.id === id);
      const answer = found?.answer({ done: call.ctx.stack.stack }) ?? { status: 404, body: null };
      response.writeHead(answer.status, { ...sdkHeaders, ...answer.headers });
      response.end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/api/inngest`;
  return {
    /** The body of `POST /fn/register`. */
    registration: {
      url,
      appName: 'studio',
      sdk: 'js:v4',
      functions: functions.map(({ id, event, retries, settings }) => ({
        ...settings,
        id,
        name: id,
        triggers: event ? [{ event, expression: 'event.data.slots > 0' }] : [],
        steps: {
          step: {
            id: 'step',
            runtime: { type: 'http', url: `${url}?fnId=${id}` },
            retries: { attempts: retries },
          },
        },
      })),
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
