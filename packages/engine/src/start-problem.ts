interface Wanted {
  databaseUrl: string;
  ENGINE_HOST: string;
  ENGINE_PORT: number;
}

/** Why the engine could not start, in one sentence for the usual reasons. */
export function startProblem(error: unknown, { databaseUrl, ENGINE_HOST, ENGINE_PORT }: Wanted) {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const { host, pathname, username } = new URL(databaseUrl);
  switch (code) {
    case 'EADDRINUSE':
      return new Error(`Port ${ENGINE_PORT} is taken: stop what listens there or set another with --port.`);
    case 'EADDRNOTAVAIL':
      return new Error(`This machine has no address ${ENGINE_HOST} to listen on.`);
    case 'SSL_NOT_SUPPORTED':
      return new Error(
        `Postgres at ${host} has no TLS: take sslmode out of DATABASE_URL, or turn TLS on there.`,
      );
    case '3D000':
      return new Error(`Postgres at ${host} has no database "${pathname.slice(1)}": check DATABASE_URL.`);
    case '28P01':
    case '28000':
      return new Error(`Postgres at ${host} does not let "${username}" in: check DATABASE_URL.`);
    default:
      return error;
  }
}
