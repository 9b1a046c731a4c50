import { checkPicture } from '../check-picture';
import { openPicture } from '../open-picture';
import { isBlank } from './is-blank';

export async function inspect(bytes: Uint8Array) {
  const { format } = checkPicture(bytes);
  const { width, height } = await openPicture(bytes).metadata();
  return { mime: `image/${format}`, width, height, isBlank: await isBlank(openPicture(bytes)) };
}
