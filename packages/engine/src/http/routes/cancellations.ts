import { z } from 'zod';
import type { Sql } from '../../database/connect';
import { newId } from '../../events/event-id';
import { compileExpression } from '../../expressions/expression';
import type { Journal } from '../../journal/journal';
import type { Registry } from '../../registry/registry';
import { cancelMany } from '../../runs/cancel-many';
import { HttpError, route } from '../router';
import { data } from '../shown-data';

/** How far the caller's clock may be ahead. */
const clockSkewMs = 5000;

const date = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

const cancellationSchema = z
  .looseObject({
    app_id: z.string().min(1),
    function_id: z.string().min(1),
    started_after: date.nullish(),
    started_before: date.refine((time) => time.getTime() <= Date.now() + clockSkewMs, 'must be in the past'),
    if: z.string().nullish(),
  })
  .refine(({ started_after: after, started_before: before }) => !after || after <= before, {
    path: ['started_after'],
    message: 'must be before started_before',
  });

interface CancellationDeps {
  sql: Sql;
  journal: Journal;
  registry: Registry;
}

/** Cancels many runs of one function. It is done before the answer, so nothing is left to list or to revoke. */
export function cancellationRoutes({ sql, journal, registry }: CancellationDeps) {
  return [
    route('POST /v1/cancellations', 'signed', async ({ json }) => {
      const parsed = cancellationSchema.safeParse(await json());
      if (!parsed.success) throw new HttpError(400, z.prettifyError(parsed.error));
      const { app_id: appId, function_id: id, if: condition, ...times } = parsed.data;
      const fn = registry.find(`${appId}-${id}`) ?? registry.find(id);
      if (!fn) throw new HttpError(404, 'function not found');
      checkCondition(condition);
      const { started_after: startedAfter = null, started_before: startedBefore } = times;
      const selection = { functionId: fn.id, startedAfter, startedBefore, condition: condition ?? null };
      await cancelMany({ sql, journal }, selection);
      return data({
        id: newId(),
        created_at: new Date(),
        environment_id: null,
        function_internal_id: fn.internalId,
        function_id: fn.id,
        started_after: startedAfter,
        started_before: startedBefore,
        ...(condition && { if: condition }),
      });
    }),
  ];
}

function checkCondition(condition: string | null | undefined) {
  try {
    if (condition) compileExpression(condition);
  } catch (error) {
    throw new HttpError(400, `invalid expression: ${error instanceof Error ? error.message : String(error)}`);
  }
}
