const unreachable = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
];

/** One sentence for the operator. It names the server and the database, never the password. */
export function describeDatabaseError(error: unknown, url = ''): string {
  const { host, user, database } = partsOf(url);
  const code = errorCodeOf(error) ?? '';
  if (unreachable.includes(code)) {
    return `No Postgres server answers at ${host}: check that it runs and that DATABASE_URL names its host and port.`;
  }
  if (code === 'SSL_NOT_SUPPORTED') {
    return `The Postgres server at ${host} has no TLS: take sslmode out of DATABASE_URL, or turn TLS on there.`;
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `The host of DATABASE_URL, ${host}, can’t be found: check its name.`;
  }
  if (code === '28P01' || code === '28000') {
    return `The Postgres server at ${host} refuses the user “${user}”: check the user and the password in DATABASE_URL.`;
  }
  if (code === '42501') {
    return `The user “${user}” lacks a right on the database “${database}” at ${host}: ${messageOf(error)}.`;
  }
  if (code === '53300')
    return `The Postgres server at ${host} has no free connection: try again in a moment.`;
  return messageOf(error);
}

/** The code of the driver's error, also if the query builder wrapped it. */
export function errorCodeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return errorCodeOf(error.cause);
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const root = error.cause instanceof Error ? error.cause : error;
  return root.message.split('\n', 1).join('');
}

function partsOf(url: string) {
  if (!URL.canParse(url)) return { host: 'the given address', user: '', database: '' };
  const { host, username, pathname } = new URL(url);
  return { host, user: decodeURIComponent(username), database: decodeURIComponent(pathname.slice(1)) };
}
