import type { ImageInput } from '@darkroom/kinds/image/input';
import { imageSizes } from '@darkroom/kinds/image/sizes';
import { imageSlots } from '@darkroom/kinds/image/slots';
import { z } from 'zod';
import { findReferences } from '../../assets/references';
import type { Work } from '../../attempt/work';

export const imagePlan = z.object({
  slots: z.array(z.string()),
  width: z.int(),
  height: z.int(),
  referenceAssetIds: z.array(z.uuid()),
});
export type ImagePlan = z.infer<typeof imagePlan>;

/** Decides the size and finds the references; the prompt goes to the model as the user wrote it. */
export async function analyze(work: Work<ImageInput>): Promise<ImagePlan> {
  const { aspectRatio, count } = work.input;
  return {
    slots: imageSlots(count).map(({ key }) => key),
    ...imageSizes[aspectRatio],
    referenceAssetIds: await findReferences(work),
  };
}
