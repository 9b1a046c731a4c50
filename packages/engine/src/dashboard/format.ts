import { html } from './html';

const unitsMs = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
] as const;

/** `1 min 20 s`: the two largest units. */
export function duration(ms: number) {
  if (ms < 1000) return `${Math.max(0, Math.round(ms))} ms`;
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`;
  let restMs = Math.round(ms / 1000) * 1000;
  const parts: string[] = [];
  for (const [unit, unitMs] of unitsMs) {
    const count = Math.floor(restMs / unitMs);
    restMs -= count * unitMs;
    if (count > 0) parts.push(`${count} ${unit}`);
    else if (parts.length > 0) break;
  }
  return parts.slice(0, 2).join(' ');
}

export function exact(date: Date) {
  return `${date.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** How far away a moment is, with the exact time as a tooltip. */
export function time(date: Date | null, nowMs = Date.now()) {
  if (!date) return null;
  const ms = date.getTime() - nowMs;
  const away = Math.abs(ms) < 1000 ? 'now' : ms > 0 ? `in ${coarse(ms)}` : `${coarse(-ms)} ago`;
  return html`<time datetime="${date.toISOString()}" title="${exact(date)}">${away}</time>`;
}

/** The exact time and how far away it is. */
export function moment(date: Date | null) {
  return date && html`${exact(date)} <span class="quiet">${time(date)}</span>`;
}

function coarse(ms: number) {
  const [unit, unitMs] = unitsMs.find(([, size]) => ms >= size) ?? ['s', 1000];
  return `${Math.floor(ms / unitMs)} ${unit}`;
}

export function badge(status: string) {
  return html`<span class="badge is-${status}">${status}</span>`;
}
