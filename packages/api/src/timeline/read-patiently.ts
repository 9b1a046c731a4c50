import { isConnectionError } from '@darkroom/db/connection-error';
import type { Bell } from './bell';

const databaseAwayMs = 1000;

/** Null, after a pause that `bell` ends, where the database is away: who follows a timeline stays and asks again. */
export async function readPatiently<T>(query: () => Promise<T>, bell: Bell): Promise<T | null> {
  try {
    return await query();
  } catch (error) {
    if (!isConnectionError(error)) throw error;
    await bell.wait(databaseAwayMs);
    return null;
  }
}
