import { errorCodeOf } from './describe-database-error';

/** What the driver and the sockets beneath say when the server is out of reach or goes down. */
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
  // No free connection; the server shuts down, crashed, starts.
  '53300',
  '57P01',
  '57P02',
  '57P03',
];

/** Whether the database could not be reached, and the same may work later; also where the query builder wrapped the error. */
export function isConnectionError(error: unknown): boolean {
  const code = errorCodeOf(error);
  return code !== null && (codes.includes(code) || code.startsWith('08'));
}
