import { pino, type DestinationStream, type Logger } from 'pino';
import { createRedactor } from './redact';

/**
 * The log of a process, which writes no secret: every line is cleaned as a whole, so that no cause, stack or field is left out.
 * The level is LOG_LEVEL; without a destination it goes to the standard output.
 */
export function createLog(
  name: string,
  env: Record<string, string | undefined>,
  destination: DestinationStream = pino.destination(1),
): Logger {
  const options = { name, level: env.LOG_LEVEL || 'info', hooks: { streamWrite: createRedactor(env) } };
  return pino(options, destination);
}
