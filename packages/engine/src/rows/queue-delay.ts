import { decodeTime } from 'ulid';

/** Orders calls by the age and priority of their run, so that old runs end before new ones start. */
export function queueDelayMs({ id, priorityMs }: { id: string; priorityMs: number }) {
  return Math.min(decodeTime(id) - Date.now(), 0) - priorityMs;
}
