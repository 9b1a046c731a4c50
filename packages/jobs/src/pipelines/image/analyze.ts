import { getUploads } from '@darkroom/db/upload/get-uploads';
import type { AspectRatio, ImageInput } from '@darkroom/kinds/image/input';
import { imageSlots } from '@darkroom/kinds/image/slots';
import { z } from 'zod';
import type { Work } from '../../attempt/work';

/** Pixels; about one megapixel, both edges multiples of 16 so that every codec and model can hold them. */
const sizes: Readonly<Record<AspectRatio, readonly [width: number, height: number]>> = {
  '1:1': [1024, 1024],
  '4:5': [1024, 1280],
  '3:4': [1008, 1344],
  '2:3': [1024, 1536],
  '9:16': [864, 1536],
  '5:4': [1280, 1024],
  '4:3': [1344, 1008],
  '3:2': [1536, 1024],
  '16:9': [1536, 864],
};

export const imagePlan = z.object({
  slots: z.array(z.string()),
  width: z.int(),
  height: z.int(),
  referenceAssetIds: z.array(z.uuid()),
});
export type ImagePlan = z.infer<typeof imagePlan>;

/** Decides the size and finds the references; the prompt goes to the model as the user wrote it. */
export async function analyze({ deps, generation, input }: Work<ImageInput>): Promise<ImagePlan> {
  const uploads = await getUploads(deps.db, { ids: input.references, ownerId: generation.ownerId });
  const [width, height] = sizes[input.aspectRatio];
  return {
    slots: imageSlots(input.count).map(({ key }) => key),
    width,
    height,
    referenceAssetIds: uploads.map(({ asset }) => asset.id),
  };
}
