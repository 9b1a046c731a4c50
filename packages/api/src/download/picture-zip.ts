import { readAsset } from '@darkroom/assets/read-asset';
import type { Generation } from '@darkroom/db/generation/generation';
import type { Deps } from '../deps';
import type { Deliverable } from '@darkroom/kinds/define-kind';
import { answerFile } from './answer-file';
import { fileNameOf } from './file-name';
import { zipStream } from './zip-stream';

/** All pictures of a generation, each named by its slot. */
export function pictureZip(
  deps: Pick<Deps, 'db' | 'storage'>,
  { generation, pictures }: { generation: Generation; pictures: readonly Deliverable[] },
): Response {
  const { title, ownerId } = generation;
  const files = pictures.map(({ path, assetId }) => ({
    path,
    read: async () => (await readAsset(deps, { id: assetId, ownerId })).bytes,
  }));
  return answerFile(zipStream(files), { fileName: fileNameOf([title], 'zip'), mime: 'application/zip' });
}
