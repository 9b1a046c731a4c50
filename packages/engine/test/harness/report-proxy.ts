import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReportProxy {
  url: string;
  /** The reports of apps: the run of each and its number of steps. */
  reports: { runId: string; stepCount: number }[];
  /** How it fails reports instead of passing them on. */
  failure: 'with 500' | 'by a cut connection' | null;
  close: () => Promise<unknown>;
}

/** Passes everything on to the server, but records the reports of apps and can fail them. */
export async function startReportProxy(target: string): Promise<ReportProxy> {
  const server = http.createServer((request, response) => {
    void readBody(request).then((body) => {
      const { method, headers, url = '/' } = request;
      const runId = /^\/v1\/checkpoint\/(.+)\/async/.exec(url)?.[1];
      if (runId !== undefined) {
        proxy.reports.push({ runId, stepCount: JSON.parse(body.toString()).steps.length });
        if (proxy.failure === 'by a cut connection') return request.socket.destroy();
        if (proxy.failure === 'with 500') return response.writeHead(500).end('{}');
      }
      const onward = http.request(new URL(url, target), { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      return onward.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const proxy: ReportProxy = {
    url: `http://127.0.0.1:${port}`,
    reports: [],
    failure: null,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
  return proxy;
}

async function readBody(request: http.IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}
