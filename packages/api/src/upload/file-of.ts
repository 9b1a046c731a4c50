import { maxPictureBytes } from '@darkroom/pictures/limits';
import { PictureError } from '@darkroom/pictures/picture-error';

const maxNameCharacters = 120;

/** The picture of a form, in its field `file`. Throws PictureError. */
export async function fileOf(form: FormData): Promise<{ fileName: string; bytes: Uint8Array }> {
  const file = form.get('file');
  if (!(file instanceof File)) throw new PictureError('Choose a picture to upload.');
  if (file.size > maxPictureBytes)
    throw new PictureError('This picture is larger than 20 MB. Please send a smaller one.');
  return { fileName: cleanName(file.name), bytes: new Uint8Array(await file.arrayBuffer()) };
}

// A browser may send a whole path; what is shown is the last part of it.
function cleanName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  const visible = base.replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '').trim();
  return [...visible].slice(0, maxNameCharacters).join('') || 'picture';
}
