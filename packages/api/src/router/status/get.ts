import { z } from 'zod';
import { publicProcedure } from '../../trpc';

const statusView = z.object({
  /** The providers that answer now, in the order in which they are tried. The `sample` needs no key. */
  text: z.array(z.string()),
  image: z.array(z.string()),
});

export const get = publicProcedure.output(statusView).query(({ ctx: { providers } }) => {
  const { text, image } = providers;
  return { text: [...text], image: [...image] };
});
