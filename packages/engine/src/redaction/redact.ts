export type Redact = (text: string) => string;

interface Secrets {
  databaseUrl: string;
  signingKey?: string | undefined;
  signingKeyFallback?: string | undefined;
  eventKey?: string | undefined;
}

const mark = '[redacted]';
const minSecretLength = 6;

const passwordInAddress = /^[a-z][a-z0-9+.-]*:\/\/[^:/@]*:(.+)@[^@]*$/i;

const shapes: readonly [RegExp, string][] = [
  [/\b(Bearer|Basic) +[\w.~+/=-]{6,}/gi, `$1 ${mark}`],
  [/\bsignkey-\w{1,20}-[0-9a-f]{8,}/gi, mark],
  [/(\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s:/@"']{0,128}):[^\s@/"']{1,256}@/gi, `$1:${mark}@`],
];

/** The engine's secrets: its keys, and the password of its database, encoded as in the address and plain. */
export function secretsOf({ databaseUrl, signingKey, signingKeyFallback, eventKey }: Secrets): string[] {
  const [, password = ''] = passwordInAddress.exec(databaseUrl) ?? [];
  const normalised = URL.canParse(databaseUrl) ? new URL(databaseUrl).password : '';
  const keys = [signingKey, signingKeyFallback].flatMap((key) => [key, key?.replace(/^signkey-\w+-/, '')]);
  return [...keys, eventKey, password, decoded(password), normalised].flatMap((secret) => secret ?? []);
}

/** Removes the secrets from a text, also inside JSON or an address, and whatever looks like a key or a password. */
export function createRedactor(secrets: readonly string[]): Redact {
  const known = secrets
    .filter(({ length }) => length >= minSecretLength)
    .flatMap((secret) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])
    .toSorted((one, other) => other.length - one.length);
  const patterns: [RegExp, string][] =
    known.length > 0 ? [[new RegExp(known.map(escape).join('|'), 'g'), mark]] : [];
  return (text) =>
    [...patterns, ...shapes].reduce((result, [pattern, instead]) => result.replace(pattern, instead), text);
}

function decoded(text: string) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const escape = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
