import type { OutputWithAssets } from '@darkroom/db/generation/load-outputs';
import type { Deliverable } from '@darkroom/kinds/define-kind';
import { errorViewOf } from './error-view-of';
import type { OutputView } from './generation-view';
import { assetPath, sitePath } from './links';

/** `deliverables`: what the generation's result consists of. */
export function outputViewOf(output: OutputWithAssets, deliverables: readonly Deliverable[]): OutputView {
  const { slot, label, status, thumbhash, previewAssetId, asset, previewAsset } = output;
  const picture = asset?.width ? asset : previewAsset;
  return {
    slot,
    label,
    status,
    thumbhash,
    previewPath: previewAssetId && assetPath(previewAssetId),
    path: pathOf(output, deliverables),
    mime: asset?.mime ?? null,
    width: picture?.width ?? null,
    height: picture?.height ?? null,
    error: errorViewOf(output.error),
  };
}

/** A finished page can be served once the result tells its files. */
function pathOf(
  { generationId, slot, assetId, asset }: OutputWithAssets,
  deliverables: readonly Deliverable[],
): string | null {
  if (!assetId) return null;
  if (asset?.mime !== 'text/html') return assetPath(assetId);
  const page = deliverables.find((file) => file.slot === slot && file.role === 'page');
  return page ? sitePath(generationId, slot) : null;
}
