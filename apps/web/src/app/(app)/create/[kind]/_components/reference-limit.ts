import type { z } from 'zod';

const anyId = '00000000-0000-4000-8000-000000000000';
const sanityLimit = 100;

/** How many references a kind's schema takes, and what it says about one more, as the schema itself answers. */
export function limitOf(schema: z.ZodType): { maxCount: number; message: string } {
  for (let count = 1; count <= sanityLimit; count += 1) {
    const { error } = schema.safeParse(Array.from({ length: count }, () => anyId));
    if (error) return { maxCount: count - 1, message: error.issues[0]?.message ?? '' };
  }
  return { maxCount: sanityLimit, message: '' };
}
