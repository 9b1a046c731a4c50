import { z } from 'zod';
import { html, type Html } from './html';

const foldedLength = 600;

/** JSON text from Postgres, cut where it is too long for a page. */
export interface CutJson {
  text: string;
  length: number;
}

export const maxShownLength = 20_000;

/** A value with its heading; a long one is folded. `id` keeps it open when the page reloads. */
export function labelledValue(label: string, value: CutJson | null, id: string) {
  if (!value) return null;
  const text = pretty(value);
  const isCut = value.length > value.text.length;
  const size = isCut
    ? `first ${value.text.length} of ${value.length} characters`
    : `${value.length} characters`;
  if (text.length <= foldedLength)
    return html`<div class="value">
      <p class="label">${label}</p>
      ${block(text, label)}
    </div>`;
  return html`<details class="value" id="${id}">
    <summary>${label} <span class="quiet">${size}</span></summary>
    ${block(text, label)}
  </details>`;
}

function block(text: string, label: string) {
  return html`<div class="block">
    <pre tabindex="0" role="group" aria-label="${label}">${text}</pre>
    <button type="button" class="copy" data-copy>Copy</button>
  </div>`;
}

const errorSchema = z.looseObject({
  name: z.string().optional(),
  message: z.string().optional(),
  stack: z.string().optional(),
  cause: z.unknown().optional(),
});

const maxCauses = 5;

/** An error for people: its message, its stack, its cause and its other fields. */
export function errorBlock(error: unknown, depth = 0): Html {
  const parsed = errorSchema.safeParse(error);
  if (!parsed.success || depth > maxCauses) return block(JSON.stringify(error, null, 2), 'Error');
  const { name = 'Error', message = '', stack, cause, __serialized, ...rest } = parsed.data;
  const isMore = Object.keys(rest).length > 0;
  return html`<div class="error">
    <p class="message"><strong>${name}</strong> ${message}</p>
    ${stack && stackTrace(stack)} ${isMore && block(JSON.stringify(rest, null, 2), 'Details')}
    ${
      cause !== undefined &&
      cause !== null &&
      html`<p class="quiet">Caused by</p>
        ${errorBlock(cause, depth + 1)}`
    }
  </div>`;
}

/** Lines of the app's own code first: the others say little about the cause. */
function stackTrace(stack: string) {
  const own = stack.split('\n').filter((line) => /^\s+at /.test(line) && !/node_modules|node:/.test(line));
  if (own.length === 0) return block(stack, 'Stack trace');
  return html`${block(own.map((line) => line.trim()).join('\n'), 'Where')}
    <details class="value">
      <summary>Whole stack trace</summary>
      ${block(stack, 'Stack trace')}
    </details>`;
}

function pretty({ text, length }: CutJson) {
  if (text.length < length) return text;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  } catch {
    return text;
  }
}
