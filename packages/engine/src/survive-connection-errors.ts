import type { Logger } from 'pino';
import { isConnectionError } from './database/connection-error';

/**
 * The last resort of the process: a lost connection that nobody waits for, or that the driver throws at nobody, is logged
 * and survived. Everything else ends the process, as its state is unknown.
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

/** Thrown in the driver itself, as when it writes on a socket that is gone. */
function isOfDriver(error: unknown) {
  if (!(error instanceof TypeError)) return false;
  const [, place = ''] = error.stack?.split('\n    at ') ?? [];
  return /[\\/]postgres[\\/](cjs[\\/])?src[\\/]/.test(place);
}
