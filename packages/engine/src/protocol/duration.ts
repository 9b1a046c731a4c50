const unitsMs: Record<string, number> = {
  w: 604_800_000,
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
  s: 1000,
  ms: 1,
};

/** `1h30m` in milliseconds; null when the text is no duration. */
export function parseDurationMs(text: string) {
  if (!/^(\d+(\.\d+)?(ms|[wdhms]))+$/.test(text)) return null;
  let totalMs = 0;
  for (const [, amount, unit = ''] of text.matchAll(/(\d+(?:\.\d+)?)(ms|[wdhms])/g)) {
    totalMs += Number(amount) * (unitsMs[unit] ?? 0);
  }
  return totalMs;
}

/** How long from now until a duration has passed or a date has come; null when the text is neither. */
export function delayMsUntil(text: string, nowMs = Date.now()) {
  if (text === '') return 0;
  const durationMs = parseDurationMs(text);
  if (durationMs !== null) return durationMs;
  const dateMs = Date.parse(text);
  return Number.isNaN(dateMs) ? null : Math.max(0, dateMs - nowMs);
}

/** A `retry-after` header: seconds, or a date. */
export function parseRetryAfterMs(header: string | undefined, nowMs = Date.now()) {
  if (!header) return null;
  if (/^\d+(\.\d+)?$/.test(header.trim())) return Number(header) * 1000;
  const dateMs = Date.parse(header);
  return Number.isNaN(dateMs) ? null : Math.max(0, dateMs - nowMs);
}
