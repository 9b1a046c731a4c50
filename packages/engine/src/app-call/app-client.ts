import http from 'node:http';
import https from 'node:https';
import { sign } from '../signing/signing-key';

export interface AppResponse {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

interface Request {
  method: 'POST' | 'PUT';
  url: URL;
  headers: Record<string, string>;
  body: string;
  signal?: AbortSignal;
  /** Over a connection of its own. */
  isAlone?: boolean;
}

const maxAnswerBytes = 64 * 1024 * 1024;

// An app that closed an idle connection in the same moment says so within a round trip.
const staleMs = 250;

export class AnswerTooLargeError extends Error {
  override name = 'AnswerTooLargeError';

  constructor() {
    super('The answer of the app is larger than 64 MiB.');
  }
}

/** The app got the whole call and never gave a whole answer: it may have begun with the work. */
export class BrokenCallError extends Error {
  override name = 'BrokenCallError';
}

/** Calls apps over connections that stay open. A step may take hours, so nothing here times out but the signal. */
export class AppClient {
  private readonly plain = new http.Agent({ keepAlive: true, maxFreeSockets: 256 });
  private readonly secure = new https.Agent({ keepAlive: true, maxFreeSockets: 256 });

  constructor(private readonly signingKey: string | null = null) {}

  /** What kind of server apps are told that calls them: the SDK accepts unsigned calls from one for development. */
  get serverKind() {
    return this.signingKey === null ? 'dev' : 'cloud';
  }

  close() {
    this.plain.destroy();
    this.secure.destroy();
  }

  /**
   * Throws when no complete answer came: a BrokenCallError where the app had the call. Nothing is sent again from here:
   * the app may have done and reported steps meanwhile, which only the next call of the queue knows.
   */
  async send({ method, url, headers, body, signal, isAlone = false }: Request): Promise<AppResponse> {
    const { request: makeRequest } = url.protocol === 'https:' ? https : http;
    const kept = url.protocol === 'https:' ? this.secure : this.plain;
    const ownHeaders = {
      'x-inngest-server-kind': this.serverKind,
      ...(this.signingKey !== null && { 'x-inngest-signature': sign(body, this.signingKey) }),
      'content-length': Buffer.byteLength(body),
    };
    const options = { method, headers: { ...headers, ...ownHeaders }, signal, agent: isAlone ? false : kept };
    return new Promise<AppResponse>((resolve, reject) => {
      const request = makeRequest(url, options);
      let sentAtMs: number | undefined;
      request.on('finish', () => (sentAtMs = performance.now()));
      request.on('response', (response) => {
        readAnswer(response).then(resolve, (error: unknown) =>
          reject(error instanceof AnswerTooLargeError ? error : brokenCall(error)),
        );
      });
      request.on('error', (error) => {
        const isStale =
          request.reusedSocket && sentAtMs !== undefined && performance.now() - sentAtMs < staleMs;
        reject(sentAtMs === undefined || isStale ? error : brokenCall(error));
      });
      request.end(body);
    });
  }
}

function brokenCall(cause: unknown) {
  return new BrokenCallError('The connection to the app broke in the middle of a call.', { cause });
}

async function readAnswer(response: http.IncomingMessage): Promise<AppResponse> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of response) {
    const bytes = Buffer.from(chunk);
    sizeBytes += bytes.length;
    if (sizeBytes > maxAnswerBytes) {
      response.destroy();
      throw new AnswerTooLargeError();
    }
    chunks.push(bytes);
  }
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}
