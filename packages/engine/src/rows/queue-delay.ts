import { decodeTime } from 'ulid';

/** Calls stand in the queue by the age of their run, so that old runs end before new ones begin, and by its priority. */
export function queueDelayMs({ id, priorityMs }: { id: string; priorityMs: number }) {
  return Math.min(decodeTime(id) - Date.now(), 0) - priorityMs;
}
