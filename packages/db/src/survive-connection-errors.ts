import { isConnectionError } from './connection-error';

interface ErrorLog {
  error: (details: { err: unknown }, message: string) => void;
  fatal: (details: { err: unknown }, message: string) => void;
}

/**
 * The last error handler of a process. A lost connection that nothing awaits, or that the driver throws outside of any
 * call, is only logged. Every other error ends the process, because its state is unknown.
 */
export function surviveConnectionErrors(log: ErrorLog): void {
  const onError = (error: unknown) => {
    if (isConnectionError(error) || isOfDriver(error)) {
      log.error({ err: error }, 'Nothing handled an error of the database connection; the process goes on');
      return;
    }
    log.fatal({ err: error }, 'The process ends with an unexpected error');
    process.exit(1);
  };
  process.on('uncaughtException', onError);
  process.on('unhandledRejection', onError);
}

/** Thrown inside the driver, for example when it writes to a closed socket. */
function isOfDriver(error: unknown): boolean {
  if (!(error instanceof TypeError)) return false;
  const [, place = ''] = error.stack?.split('\n    at ') ?? [];
  return /[\\/]postgres[\\/](cjs[\\/])?src[\\/]/.test(place);
}
