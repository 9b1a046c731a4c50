import type { WriteStream } from 'node:tty';
import { createRedactor, redactThrown, type Redact } from './redact';

type Done = (error?: Error | null) => void;

/** Cleans everything that this process prints besides its log, and its final error. */
export function redactOutput(env: Record<string, string | undefined>): void {
  const redact = createRedactor(env);
  redactStream(process.stdout, redact);
  redactStream(process.stderr, redact);
  // Node prints the error after this event, and reads its texts only then.
  process.on('uncaughtExceptionMonitor', (error) => void redactThrown(error, redact));
}

function redactStream(stream: WriteStream, redact: Redact): void {
  const write = stream.write.bind(stream);
  stream.write = (chunk: string | Uint8Array, encoding?: BufferEncoding | Done, done?: Done) => {
    const cleaned = typeof chunk === 'string' ? redact(chunk) : chunk;
    return typeof encoding === 'string' ? write(cleaned, encoding, done) : write(cleaned, encoding);
  };
}
