import type { OutputState } from '@darkroom/db/generation/event-data';
import type { Deliverable } from '@darkroom/kinds/define-kind';
import { errorViewOf } from './error-view-of';
import type { OutputView } from './generation-view';
import { assetPath, sitePath } from './links';

type OutputOfGeneration = OutputState & { generationId: string };

/** `deliverables`: what the generation's result consists of. */
export function outputViewOf(output: OutputOfGeneration, deliverables: readonly Deliverable[]): OutputView {
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
  { generationId, slot, assetId, asset }: OutputOfGeneration,
  deliverables: readonly Deliverable[],
): string | null {
  if (!assetId) return null;
  if (asset?.mime !== 'text/html') return assetPath(assetId);
  const page = deliverables.find((file) => file.slot === slot && file.role === 'page');
  return page ? sitePath(generationId, slot) : null;
}
