import { websiteWriters } from './website/writers';
import type { Writer } from './writer';

/** What the sample can write, by the name of the task. */
export const writers: Readonly<Record<string, Writer>> = { ...websiteWriters };
