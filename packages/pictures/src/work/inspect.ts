import { checkPicture } from '../check-picture';
import { formats } from '../formats';
import { openPicture } from '../open-picture';
import { isBlank } from './is-blank';

export async function inspect(bytes: Uint8Array) {
  const { format } = checkPicture(bytes);
  const { width, height } = await openPicture(bytes).metadata();
  return { mime: formats[format].mime, width, height, isBlank: await isBlank(openPicture(bytes)) };
}
