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
  // No free connection; the server shuts down, has crashed, or is starting.
  '53300',
  '57P01',
  '57P02',
  '57P03',
];

/** Whether the database was out of reach, so that a retry may work. */
export function isConnectionError(error: unknown) {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return false;
  return codes.includes(error.code) || error.code.startsWith('08');
}
