import type { Sql } from 'postgres';
import { expect } from 'vitest';

/** Waits until `count` statements of this test's database wait for a lock. */
export async function untilWaiting(sql: Sql, count: number): Promise<void> {
  await expect
    .poll(
      () =>
        sql`select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    )
    .toHaveLength(count);
}
