import type { OutputWithAssets } from '@darkroom/db/generation/load-outputs';
import { errorViewOf } from './error-view-of';
import type { OutputView } from './generation-view';
import { assetPath, sitePath } from './links';

/** `siteSlots`: the slots that a page can be served for. */
export function outputViewOf(output: OutputWithAssets, siteSlots: readonly string[]): OutputView {
  const { slot, label, status, thumbhash, assetId, previewAssetId, asset, previewAsset } = output;
  const picture = asset?.width ? asset : previewAsset;
  return {
    slot,
    label,
    status,
    thumbhash,
    previewPath: previewAssetId && assetPath(previewAssetId),
    path: pathOf({ generationId: output.generationId, slot, assetId, mime: asset?.mime }, siteSlots),
    mime: asset?.mime ?? null,
    width: picture?.width ?? null,
    height: picture?.height ?? null,
    error: errorViewOf(output.error),
  };
}

interface Piece {
  generationId: string;
  slot: string;
  assetId: string | null;
  mime: string | undefined;
}

function pathOf({ generationId, slot, assetId, mime }: Piece, siteSlots: readonly string[]): string | null {
  if (!assetId) return null;
  if (mime !== 'text/html') return assetPath(assetId);
  return siteSlots.includes(slot) ? sitePath(generationId, slot) : null;
}
