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
  /** Uses a new connection instead of a kept one. */
  isAlone?: boolean;
}

const maxAnswerBytes = 64 * 1024 * 1024;

// When the app closed an idle connection at the same moment, its reset arrives within a round trip.
const staleMs = 250;

export class AnswerTooLargeError extends Error {
  override name = 'AnswerTooLargeError';

  constructor() {
    super('The answer of the app is larger than 64 MiB.');
  }
}

/** The app received the whole call but sent no whole answer: it may have started the work. */
export class BrokenCallError extends Error {
  override name = 'BrokenCallError';
}

/** Calls apps over kept connections. A step may take hours, so only the signal ends a call early. */
export class AppClient {
  private readonly plain = new http.Agent({ keepAlive: true, maxFreeSockets: 256 });
  private readonly secure = new https.Agent({ keepAlive: true, maxFreeSockets: 256 });

  constructor(private readonly signingKey: string | null = null) {}

  /** The server kind sent to apps: the SDK accepts unsigned calls from `dev`. */
  get serverKind() {
    return this.signingKey === null ? 'dev' : 'cloud';
  }

  close() {
    this.plain.destroy();
    this.secure.destroy();
  }

  /**
   * Throws when no complete answer arrives: a BrokenCallError where the app had the call. It never sends again: the app
   * may have reported steps meanwhile, and only the next call from the queue knows them.
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
