/** The pause that an answer's headers ask for: `retry-after-ms`, or `retry-after` in seconds or as a date. */
export function retryAfterMs(headers: Headers, nowMs = Date.now()): number | undefined {
  const milliseconds = headers.get('retry-after-ms');
  if (milliseconds !== null) return wait(Number(milliseconds));
  const header = headers.get('retry-after');
  if (header === null) return undefined;
  return wait(Number(header) * 1_000) ?? wait(Date.parse(header) - nowMs);
}

/** A protobuf duration, as in Google's RetryInfo: `34.074s`. */
export function durationMs(text: string): number | undefined {
  const seconds = /^(\d+(?:\.\d+)?)s$/.exec(text)?.[1];
  return seconds === undefined ? undefined : wait(Number(seconds) * 1_000);
}

function wait(durationMs: number): number | undefined {
  return Number.isFinite(durationMs) ? Math.max(0, Math.ceil(durationMs)) : undefined;
}
