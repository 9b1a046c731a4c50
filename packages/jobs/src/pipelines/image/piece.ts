import { z } from 'zod';

/** An image of a slot with its preview, as the steps hand it on. */
export const imagePiece = z.object({
  slot: z.string(),
  assetId: z.uuid(),
  previewAssetId: z.uuid(),
  /** Base64. */
  thumbhash: z.string(),
});
export type ImagePiece = z.infer<typeof imagePiece>;
