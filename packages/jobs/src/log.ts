import { pino, type DestinationStream, type Logger } from 'pino';
import { createRedactor } from './redact';

/**
 * The log of a process. It writes no secret: it cleans each whole line, so that no cause, stack or field is missed.
 * LOG_LEVEL sets the level; without a destination the log goes to the standard output.
 */
export function createLog(
  name: string,
  env: Record<string, string | undefined>,
  destination: DestinationStream = pino.destination(1),
): Logger {
  const options = { name, level: env.LOG_LEVEL || 'info', hooks: { streamWrite: createRedactor(env) } };
  return pino(options, destination);
}
