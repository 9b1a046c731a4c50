import { slotStatuses, stepNames, stepStatuses } from '@darkroom/kinds/vocabulary';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { billedCount, mayBeBilledCount } from '../receipt/count-billed-calls';

// What an event changed, in its `data`: written by the SQL below as it was at that moment, and read by the schemas.

const assetState = z.object({ mime: z.string(), width: z.int().nullable(), height: z.int().nullable() });

const outputState = z.object({
  slot: z.string(),
  label: z.string(),
  status: z.enum(slotStatuses),
  thumbhash: z.string().nullable(),
  assetId: z.uuid().nullable(),
  asset: assetState.nullable(),
  previewAssetId: z.uuid().nullable(),
  previewAsset: assetState.nullable(),
  error: z.unknown(),
});
export type OutputState = z.infer<typeof outputState>;

const stepState = z.object({
  step: z.enum(stepNames),
  status: z.enum(stepStatuses),
  tries: z.int(),
  startedAt: z.coerce.date(),
  finishedAt: z.coerce.date().nullable(),
});

const endingState = z.object({
  kind: z.string(),
  error: z.unknown(),
  result: z.unknown(),
  outputs: z.array(outputState),
  billing: z.object({ billed: z.int(), mayBeBilled: z.int() }),
});

const eventData = z.object({
  output: outputState.optional(),
  step: stepState.optional(),
  ending: endingState.optional(),
});
export type EventData = z.infer<typeof eventData>;

/** `data` of an event's row; empty where an older version wrote less. */
export function readEventData(data: unknown): EventData {
  return eventData.safeParse(data).data ?? {};
}

/** The state of an output; `row` names what has the columns of `generation_outputs`. */
export const outputJson = (row: 'updated' | 'output') => {
  const of = sql.identifier(row);
  const asset = (id: 'asset_id' | 'preview_asset_id') => sql`(
    select jsonb_build_object('mime', mime, 'width', width, 'height', height)
    from assets where id = ${of}.${sql.identifier(id)})`;
  return sql`jsonb_build_object('slot', ${of}.slot, 'label', ${of}.label, 'status', ${of}.status,
    'thumbhash', ${of}.thumbhash, 'error', ${of}.error,
    'assetId', ${of}.asset_id, 'asset', ${asset('asset_id')},
    'previewAssetId', ${of}.preview_asset_id, 'previewAsset', ${asset('preview_asset_id')})`;
};

/** `data` with the state of a step, where the columns of `generation_steps` are at hand. */
export const stepData = sql`jsonb_build_object('step', jsonb_build_object('step', step, 'status', status,
  'tries', tries, 'startedAt', started_at, 'finishedAt', finished_at))`;

/** `data` with the end of an attempt, where `changed` is the generation after it. */
export const endingData = sql`jsonb_build_object('ending', jsonb_build_object('kind', kind, 'error', error,
  'result', result,
  'outputs', (
    select coalesce(jsonb_agg(${outputJson('output')} order by output.position), '[]')
    from generation_outputs as output where output.generation_id = changed.id),
  'billing', (
    select jsonb_build_object('billed', ${billedCount}, 'mayBeBilled', ${mayBeBilledCount})
    from provider_calls
    where provider_calls.generation_id = changed.id and provider_calls.attempt = changed.attempt)))`;
