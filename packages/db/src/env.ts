import { z } from 'zod';

const example = 'postgres://user:password@localhost:5432/darkroom';

const encoding =
  'A “@”, “#”, “/”, “?” or “%” in the password is written percent-encoded: %40, %23, %2F, %3F, %25.';

const databaseEnv = z.object({
  DATABASE_URL: z
    .string({ error: `DATABASE_URL is not set. Set it to a Postgres address such as ${example}.` })
    .refine(isPostgresUrl, `DATABASE_URL is not a Postgres address. It looks like ${example}. ${encoding}`),
});

/** Throws an Error whose message is one sentence for the operator. */
export function readDatabaseUrl(env: Record<string, string | undefined> = process.env): string {
  const parsed = databaseEnv.safeParse(env);
  if (!parsed.success) throw new Error(parsed.error.issues.map((issue) => issue.message).join(' '));
  return parsed.data.DATABASE_URL;
}

function isPostgresUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname } = new URL(text);
  return /^postgres(ql)?:$/.test(protocol) && hostname !== '' && pathname.length > 1;
}
