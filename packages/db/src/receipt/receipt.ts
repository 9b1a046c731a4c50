import type { InferSelectModel } from 'drizzle-orm';
import type { providerCalls } from '../schema/provider-calls';

export type Receipt = InferSelectModel<typeof providerCalls>;
