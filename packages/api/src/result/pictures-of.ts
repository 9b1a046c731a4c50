import { z } from 'zod';

/** A result that is pictures: an asset per slot. */
const resultWithPictures = z.object({
  images: z.array(z.object({ slot: z.string(), assetId: z.uuid(), mime: z.string() })),
});

export type ResultPicture = z.infer<typeof resultWithPictures>['images'][number];

export function picturesOf(result: unknown): ResultPicture[] {
  return resultWithPictures.safeParse(result).data?.images ?? [];
}
