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
  'CONNECTION_LOST',
  // No free connection; the server shuts down, crashed, starts.
  '53300',
  '57P01',
  '57P02',
  '57P03',
];

/** Whether the database could not be reached, and the same may work later. */
export function isConnectionError(error: unknown) {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return false;
  return codes.includes(error.code) || error.code.startsWith('08');
}
