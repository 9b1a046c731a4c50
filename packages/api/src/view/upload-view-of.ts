import type { UploadWithAsset } from '@darkroom/db/upload/upload';
import { assetPath } from './links';
import type { UploadView } from './upload-view';

export function uploadViewOf({ id, fileName, asset }: UploadWithAsset, thumbhash: string): UploadView {
  return {
    id,
    fileName,
    path: assetPath(asset.id),
    width: asset.width ?? 0,
    height: asset.height ?? 0,
    thumbhash,
  };
}
