import type { Logger } from 'pino';
import { isConnectionError } from './database/connection-error';

/**
 * Logs and survives connection errors that no caller waits for, or that the driver throws outside of any call. Every other
 * unexpected error ends the process, because its state is unknown.
 */
export function surviveConnectionErrors(logger: Logger) {
  const onError = (error: unknown) => {
    if (isConnectionError(error) || isOfDriver(error)) {
      logger.error(
        { err: error },
        'An error of the connection to the database had no owner; the engine goes on.',
      );
      return;
    }
    logger.fatal({ err: error }, 'The engine ends with an unexpected error.');
    process.exit(1);
  };
  process.on('uncaughtException', onError);
  process.on('unhandledRejection', onError);
}

/** Thrown in the driver itself, for example when it writes on a closed socket. */
function isOfDriver(error: unknown) {
  if (!(error instanceof TypeError)) return false;
  const [, place = ''] = error.stack?.split('\n    at ') ?? [];
  return /[\\/]postgres[\\/](cjs[\\/])?src[\\/]/.test(place);
}
