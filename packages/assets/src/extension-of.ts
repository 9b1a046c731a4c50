import { extensionOfPicture } from '@darkroom/pictures/formats';

const others: Readonly<Record<string, string>> = { 'application/json': 'json', 'text/html': 'html' };

/** Of a file with bytes of that type. */
export function extensionOf(mime: string): string {
  return extensionOfPicture(mime) ?? others[mime] ?? 'bin';
}
