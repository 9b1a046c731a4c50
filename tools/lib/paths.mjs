import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The product writes everything here: database, storage, logs, process files. */
export const dataDir = path.join(root, '.data');

/** @param {...string} parts */
export const fromRoot = (...parts) => path.join(root, ...parts);
