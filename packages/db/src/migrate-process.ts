import { isConnectionError } from './connection-error';
import { describeDatabaseError } from './describe-database-error';
import { readDatabaseUrl } from './env';
import { migrateDatabase } from './migrate';

// EX_TEMPFAIL of sysexits.h: the server is away and may come back.
const tryAgainLater = 75;

try {
  await migrateDatabase(readDatabaseUrl());
} catch (error) {
  console.error(describeDatabaseError(error, process.env.DATABASE_URL));
  process.exitCode = isConnectionError(error) ? tryAgainLater : 1;
}
