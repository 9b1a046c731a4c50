import { getUploads } from '@darkroom/db/upload/get-uploads';
import type { WebsiteInput } from '@darkroom/kinds/website/input';
import { readPicture } from '../../assets/pictures';
import type { Work } from '../../attempt/work';

export async function readReferences(work: Work<WebsiteInput>) {
  const { ownerId } = work.generation;
  const uploads = await getUploads(work.deps.db, { ids: work.input.references, ownerId });
  return Promise.all(uploads.map(({ asset }) => readPicture(work, asset.id)));
}
