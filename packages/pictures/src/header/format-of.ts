import type { PictureFormat } from '../formats';

/** HEIC is known so that its sender can be told. */
export type KnownFormat = PictureFormat | 'heic';

/** What the bytes are by their first ones, whatever a name or a header claims; null for anything but a picture. */
export function formatOf(bytes: Uint8Array): KnownFormat | null {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'gif';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (head.slice(4, 8) === 'ftyp') return isoFormatOf(head);
  return null;
}

function isoFormatOf(head: string): KnownFormat | null {
  const brands = head.slice(8);
  if (/avif|avis/.test(brands)) return 'avif';
  return /hei[cxms]|hev[cmx]|mif1|msf1/.test(brands) ? 'heic' : null;
}
