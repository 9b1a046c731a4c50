import { compileExpression } from '../../expressions/expression';
import { parseDurationMs } from '../../protocol/duration';

/** A setting that this engine can't support; the message is one sentence for the app's developer. */
export class RegistrationError extends Error {}

export function checkExpression(id: string, what: string, source: string | null | undefined) {
  if (!source) return null;
  try {
    compileExpression(source);
  } catch (error) {
    throw new RegistrationError(
      `Function "${id}" has the ${what} expression \`${source}\`, which can't be read: ${reason(error)}.`,
    );
  }
  return source;
}

export function checkDurationMs(id: string, what: string, text: string) {
  const durationMs = parseDurationMs(text);
  if (durationMs !== null) return durationMs;
  throw new RegistrationError(`Function "${id}" has a ${what} "${text}", which is no duration.`);
}

/** As `checkDurationMs`, within limits; `bounds` names them in the message. */
export function checkBoundedMs(
  id: string,
  what: string,
  { text, minMs, maxMs = Infinity, bounds }: { text: string; minMs: number; maxMs?: number; bounds: string },
) {
  const durationMs = checkDurationMs(id, what, text);
  if (durationMs >= minMs && durationMs <= maxMs) return durationMs;
  throw new RegistrationError(`Function "${id}" has the ${what} "${text}"; it must be ${bounds}.`);
}

export function reason(error: unknown) {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0]?.replace(/\.$/, '');
}
