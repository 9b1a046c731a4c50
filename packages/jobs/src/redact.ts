export type Redact = (text: string) => string;

const mark = '[redacted]';
const minSecretLength = 6;
const secretName = /(^|_)(API_?KEY|KEY|KEYS|SECRET|TOKEN|PASSWORD|PASSPHRASE|PASSWD|PWD|CREDENTIALS)(_|$)/i;

const passwordInAddress = /^[a-z][a-z0-9+.-]*:\/\/[^:/@]*:(.+)@[^@]*$/i;

// Texts that look like a secret, from any source. Every repetition is bounded or begins at a fixed text, so time is linear.
const shapes: readonly [RegExp, string][] = [
  [/\b(?:sk|rk|pk)-[\w-]{8,}/g, mark],
  [/\bAIza[\w-]{20,}/g, mark],
  [/\bsignkey-\w{1,20}-[0-9a-f]{8,}/gi, mark],
  [/\bgh[opsur]_\w{20,}/g, mark],
  [/\bAKIA[0-9A-Z]{16}\b/g, mark],
  [/\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]*/g, mark],
  [/\b(Bearer|Basic) +[\w.~+/=-]{6,}/gi, `$1 ${mark}`],
  [/(\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s:/@"']{0,128}):[^\s@/"']{1,256}@/gi, `$1:${mark}@`],
  [/([?&](?:api_?key|key|token|access_token|password|secret)=)[^&\s"'#]+/gi, `$1${mark}`],
];

/**
 * Removes secrets from a text: those of the environment (keys, tokens, passwords, also within addresses), plain, in JSON
 * or encoded in an address, and everything that looks like a secret.
 */
export function createRedactor(env: Record<string, string | undefined>): Redact {
  const secrets = [...new Set(Object.entries(env).flatMap(secretsOf).flatMap(spellings))];
  const known = secrets
    .filter(({ length }) => length >= minSecretLength)
    .toSorted((a, b) => b.length - a.length);
  const pattern = known.length > 0 ? new RegExp(known.map(escape).join('|'), 'g') : null;
  return (text) => {
    const withoutKnown = pattern ? text.replace(pattern, mark) : text;
    return shapes.reduce((result, [shape, replacement]) => result.replace(shape, replacement), withoutKnown);
  };
}

/** The same for any thrown value. An Error keeps its class; its texts, causes and fields are cleaned. */
export function redactThrown(thrown: unknown, redact: Redact, seen = new Set<object>()): unknown {
  if (typeof thrown === 'string') return redact(thrown);
  if (typeof thrown !== 'object' || thrown === null || seen.has(thrown)) return thrown;
  if (ArrayBuffer.isView(thrown)) return thrown;
  seen.add(thrown);
  for (const name of Reflect.ownKeys(thrown)) {
    const { value = name === 'stack' ? Reflect.get(thrown, name) : undefined } =
      Reflect.getOwnPropertyDescriptor(thrown, name) ?? {};
    const cleaned = redactThrown(value, redact, seen);
    if (cleaned !== value) Reflect.set(thrown, name, cleaned);
  }
  return thrown;
}

function secretsOf([name, value = '']: [string, string | undefined]): string[] {
  // A shell's folders, not passwords.
  if (name === 'PWD' || name === 'OLDPWD') return [];
  if (secretName.test(name)) return [value, value.replace(/^signkey-\w+-/, '')];
  const [, password = ''] = passwordInAddress.exec(value) ?? [];
  return [password, decoded(password), URL.canParse(value) ? new URL(value).password : ''];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const spellings = (secret: string) => [
  secret,
  encodeURIComponent(secret),
  JSON.stringify(secret).slice(1, -1),
];

const escape = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
