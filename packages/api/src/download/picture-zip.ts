import type { Generation } from '@darkroom/db/generation/generation';
import { extensionOf } from '../asset/extension-of';
import type { Deps } from '../deps';
import type { ResultPicture } from '../result/pictures-of';
import { answerFile } from './answer-file';
import { fileNameOf } from './file-name';
import { readAsset } from './read-asset';
import { zipStream } from './zip-stream';

/** All pictures of a generation, each named by its slot. */
export function pictureZip(
  deps: Pick<Deps, 'db' | 'storage'>,
  { generation, pictures }: { generation: Generation; pictures: readonly ResultPicture[] },
): Response {
  const { title, ownerId } = generation;
  const files = pictures.map(({ slot, assetId, mime }) => ({
    path: `${slot}.${extensionOf(mime) ?? 'bin'}`,
    read: async () => (await readAsset(deps, { id: assetId, ownerId })).bytes,
  }));
  return answerFile(zipStream(files), { fileName: fileNameOf([title], 'zip'), mime: 'application/zip' });
}
