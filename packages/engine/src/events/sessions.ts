import { z } from 'zod';

const maxSessions = 5;

const sessionId = z.union([z.string().min(1).max(512), z.number().transform(String)]);
const sessionName = z.string().min(1).max(128);

/** The sessions of an event: those it names, and those it inherits from the run that sent it. */
export const metaSchema = z.object({
  sessions: z
    .record(sessionName, sessionId.nullable())
    .refine(
      (sessions) => Object.keys(sessions).length <= maxSessions,
      `has more than ${maxSessions} sessions`,
    )
    .nullish(),
  propagated_sessions: z.record(sessionName, sessionId).nullish(),
});

/** The sessions as functions receive them: null removes an inherited session, or all of them. */
export function resolveMeta({ sessions, propagated_sessions: inherited }: z.infer<typeof metaSchema>) {
  const own = sessions ?? {};
  const kept = Object.entries((sessions !== null && inherited) || {}).filter(
    ([name]) => !Object.hasOwn(own, name),
  );
  const all = [...Object.entries(own).filter(([, id]) => id !== null), ...kept.toSorted()];
  return all.length > 0 ? { sessions: Object.fromEntries(all.slice(0, maxSessions)) } : undefined;
}
