import { asc, eq, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db, Tx } from '../client';
import { assets } from '../schema/assets';
import { generationOutputs } from '../schema/generation-outputs';
import type { GenerationOutput } from './generation';

/** Width and height in pixels are null if the asset is no image. */
export interface AssetFacts {
  mime: string;
  sizeBytes: number;
  width: number | null;
  height: number | null;
}

export type OutputWithAssets = GenerationOutput & {
  asset: AssetFacts | null;
  previewAsset: AssetFacts | null;
};

/** The outputs of each generation in slot order. */
export async function loadOutputs(
  db: Db | Tx,
  generationIds: string[],
): Promise<Map<string, OutputWithAssets[]>> {
  const byGeneration = new Map<string, OutputWithAssets[]>(generationIds.map((id) => [id, []]));
  if (generationIds.length === 0) return byGeneration;
  const previewAssets = alias(assets, 'preview_assets');
  const rows = await db
    .select({ output: generationOutputs, asset: facts(assets), previewAsset: facts(previewAssets) })
    .from(generationOutputs)
    .leftJoin(assets, eq(assets.id, generationOutputs.assetId))
    .leftJoin(previewAssets, eq(previewAssets.id, generationOutputs.previewAssetId))
    .where(inArray(generationOutputs.generationId, generationIds))
    .orderBy(asc(generationOutputs.position));
  for (const { output, asset, previewAsset } of rows) {
    byGeneration.get(output.generationId)?.push({ ...output, asset, previewAsset });
  }
  return byGeneration;
}

function facts<Mime, Size, Width, Height>(table: {
  mime: Mime;
  sizeBytes: Size;
  width: Width;
  height: Height;
}) {
  const { mime, sizeBytes, width, height } = table;
  return { mime, sizeBytes, width, height };
}
