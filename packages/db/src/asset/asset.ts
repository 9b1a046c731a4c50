import type { InferSelectModel } from 'drizzle-orm';
import type { assets } from '../schema/assets';

export type Asset = InferSelectModel<typeof assets>;
