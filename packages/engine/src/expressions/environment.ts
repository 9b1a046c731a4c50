import { Environment } from '@marcbachmann/cel-js';
import { parseDurationMs } from '../protocol/duration';

/** CEL with the functions that Inngest adds to it. */
export const environment = new Environment({
  unlistedVariablesAreDyn: true,
  homogeneousAggregateLiterals: false,
})
  .registerFunction('lowercase(string): string', (text: string) => text.toLowerCase())
  .registerFunction('uppercase(string): string', (text: string) => text.toUpperCase())
  .registerFunction('b64decode(string): string', (text: string) => Buffer.from(text, 'base64').toString())
  .registerFunction('json_parse(string): dyn', (text: string): unknown => JSON.parse(text))
  .registerFunction('date(string): google.protobuf.Timestamp', parseDate)
  .registerFunction('date(int): google.protobuf.Timestamp', (value: bigint) => dateOfNumber(Number(value)))
  .registerFunction('date(double): google.protobuf.Timestamp', dateOfNumber)
  .registerFunction('date(google.protobuf.Timestamp): google.protobuf.Timestamp', (date: Date) => date)
  .registerFunction('now(): google.protobuf.Timestamp', () => new Date())
  .registerFunction(
    'now_plus(string): google.protobuf.Timestamp',
    (text: string) => new Date(Date.now() + durationMs(text)),
  )
  .registerFunction(
    'now_minus(string): google.protobuf.Timestamp',
    (text: string) => new Date(Date.now() - durationMs(text)),
  );

const { functions, variables } = environment.getDefinitions();

const namesOf = (found: typeof functions) => new Set(found.map(({ name }) => name));

/** Functions that expressions may call as `name(...)` and as `value.name(...)`. */
export const functionNames = namesOf(functions.filter(({ receiverType }) => receiverType === null));
export const methodNames = namesOf(functions.filter(({ receiverType }) => receiverType !== null));

/** The names of types, which an expression may compare with. */
export const typeNames: readonly string[] = variables.map(({ name }) => name);

/** A time without a zone is in UTC. */
function parseDate(text: string) {
  const hasTimeAlone = /^\d{4}-\d{2}-\d{2}T[\d:.]+$/.test(text);
  return checked(new Date(hasTimeAlone ? `${text}Z` : text));
}

/** Seconds or milliseconds, whichever gives a plausible date. */
function dateOfNumber(value: number) {
  return checked(new Date(value < 9_999_999_999 ? value * 1000 : value));
}

function checked(date: Date) {
  if (Number.isNaN(date.getTime())) throw new RangeError('This is no date.');
  return date;
}

function durationMs(text: string) {
  const parsedMs = parseDurationMs(text);
  if (parsedMs === null) throw new RangeError(`"${text}" is no duration.`);
  return parsedMs;
}
