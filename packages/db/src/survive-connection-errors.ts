import { isConnectionError } from './connection-error';

interface ErrorLog {
  error: (details: { err: unknown }, message: string) => void;
  fatal: (details: { err: unknown }, message: string) => void;
}

/**
 * The last resort of a process: a lost connection that nobody waits for, or that the driver throws at nobody, is logged and
 * survived. Everything else ends the process, as its state is unknown.
 */
export function surviveConnectionErrors(log: ErrorLog): void {
  const onError = (error: unknown) => {
    if (isConnectionError(error) || isOfDriver(error)) {
      log.error(
        { err: error },
        'An error of the connection to the database had no owner; the process goes on',
      );
      return;
    }
    log.fatal({ err: error }, 'The process ends with an unexpected error');
    process.exit(1);
  };
  process.on('uncaughtException', onError);
  process.on('unhandledRejection', onError);
}

/** Thrown in the driver itself, as when it writes on a socket that is gone. */
function isOfDriver(error: unknown): boolean {
  if (!(error instanceof TypeError)) return false;
  const [, place = ''] = error.stack?.split('\n    at ') ?? [];
  return /[\\/]postgres[\\/](cjs[\\/])?src[\\/]/.test(place);
}
