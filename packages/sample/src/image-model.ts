import { createHash } from 'node:crypto';
import { AiError } from '@darkroom/ai/errors';
import type { ImageModel, ImageRequest, MadePicture } from '@darkroom/ai/provider';
import { toPicture } from '@darkroom/ai/to-picture';
import { findFault, raiseFault, stripFaultMarkers, type Fault } from './faults';
import { keepPace } from './pace';

// Longer than anybody waits: such a call ends when it is canceled.
const hangMs = 3_600_000;

/** Draws instead of asking a model: no key, no network, no cost, and the same picture for the same request. */
export function createSampleImageModel({ paceMs }: { paceMs: number }): ImageModel {
  return {
    provider: 'sample',
    model: 'sample-image',
    canReissue: true,
    maxReferences: 14,
    make: async (request, { signal, onSend }) => {
      const fault = findFault(request.prompt);
      const key = keyOf(request);
      const isHanging = fault === 'hanging-image' && request.variation === 2;
      await onSend?.();
      await keepPace({ paceMs: isHanging ? hangMs : paceMs, key, isSlow: fault === 'slow', signal });
      raiseFault(fault, `image/${key}`);
      const picture = await draw(request, fault);
      if (signal.aborted) throw new AiError('aborted');
      return { picture, usage: { images: 1 }, costMicros: 0 };
    },
  };
}

async function draw(request: ImageRequest, fault: Fault | null): Promise<MadePicture> {
  if (fault === 'no-image' || (fault === 'fewer-images' && request.variation > 1)) {
    throw new AiError('no_output', { detail: 'The sample makes no image, as the prompt asked.' });
  }
  // Loaded with the first image: a process that only sends generations on never needs sharp.
  const { drawArtwork, drawBlank } = await import('./drawing/draw-artwork');
  const size = fault === 'wrong-size' ? { width: 960, height: 300 } : request.size;
  const bytes =
    fault === 'blank-image'
      ? await drawBlank(size)
      : await drawArtwork({ ...request, prompt: stripFaultMarkers(request.prompt), size });
  return toPicture(bytes, 0);
}

/** What makes two requests the same: everything in them, the references by their bytes. */
function keyOf({ prompt, variation, size, references }: ImageRequest): string {
  const hash = createHash('sha256').update(JSON.stringify([prompt, variation, size.width, size.height]));
  for (const { bytes } of references) hash.update(bytes);
  return hash.digest('hex');
}
