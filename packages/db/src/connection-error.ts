import { errorCodeOf } from './describe-database-error';

/** The codes of the driver and of its sockets when the server cannot be reached or goes down. */
const codes = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  // No free connection; the server is shutting down, has crashed, is starting.
  '53300',
  '57P01',
  '57P02',
  '57P03',
];

/** Whether the database could not be reached, so that the same call may work later. Also reads an error wrapped by the query builder. */
export function isConnectionError(error: unknown): boolean {
  const code = errorCodeOf(error);
  return code !== null && (codes.includes(code) || code.startsWith('08'));
}
