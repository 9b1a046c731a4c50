import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('./sql/', import.meta.url);

/**
 * What a transaction does inside the database, one function a file: a transaction then is a few messages instead of one per
 * table. The functions belong to the code, so every start replaces them.
 */
export function readSqlFunctions() {
  return readdirSync(folder)
    .toSorted()
    .map((file) => ({ file, sql: readFileSync(new URL(file, folder), 'utf8') }));
}
