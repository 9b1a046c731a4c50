import type { InferSelectModel } from 'drizzle-orm';
import type { Asset } from '../asset/asset';
import type { uploads } from '../schema/uploads';

export type Upload = InferSelectModel<typeof uploads>;
export type UploadWithAsset = Upload & { asset: Asset };
