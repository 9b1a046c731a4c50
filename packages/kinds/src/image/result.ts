import { z } from 'zod';
import type { Deliverable } from '../define-kind';
import { madeBySchema } from '../made-by';

const imageSlot = /^image-[1-9]\d?$/;

export const imageResult = z.object({
  images: z.array(
    z.object({
      slot: z.string().regex(imageSlot),
      assetId: z.uuid(),
      mime: z.string(),
      width: z.int(),
      height: z.int(),
    }),
  ),
  madeBy: z.array(madeBySchema),
});
export type ImageResult = z.infer<typeof imageResult>;

export function imageDeliverables({ images }: ImageResult): Deliverable[] {
  return images.map(({ slot, assetId, mime }) => ({
    slot,
    path: `${slot}.${mime.replace('image/', '').replace('jpeg', 'jpg')}`,
    assetId,
    role: 'picture',
  }));
}
