import { z } from 'zod';
import { publicProcedure } from '../../trpc';

const statusView = z.object({
  /** The providers that answer now, in the order in which they are tried. */
  text: z.array(z.string()),
  image: z.array(z.string()),
  /** The first one asked for text or for images is the sample, which needs no key. */
  isSample: z.boolean(),
});

export const get = publicProcedure.output(statusView).query(({ ctx: { providers } }) => {
  const { text, image } = providers;
  return { text: [...text], image: [...image], isSample: text[0] === 'sample' || image[0] === 'sample' };
});
