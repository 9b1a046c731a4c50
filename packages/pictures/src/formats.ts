/** The formats of pictures that are read and made here. */
export const formats = {
  png: { mime: 'image/png', extension: 'png' },
  jpeg: { mime: 'image/jpeg', extension: 'jpg' },
  webp: { mime: 'image/webp', extension: 'webp' },
  avif: { mime: 'image/avif', extension: 'avif' },
  gif: { mime: 'image/gif', extension: 'gif' },
} as const;

export type PictureFormat = keyof typeof formats;
export type PictureMime = (typeof formats)[PictureFormat]['mime'];

export const pictureMimes: readonly PictureMime[] = Object.values(formats).map(({ mime }) => mime);

/** Null for anything but a picture. */
export function extensionOfPicture(mime: string): string | null {
  return Object.values(formats).find((format) => format.mime === mime)?.extension ?? null;
}
