import { thumbHashToAverageRGBA, thumbHashToDataURL } from 'thumbhash';

/** A blurred picture, as a data URL, from a base64 thumbhash. */
export function thumbhashUrl(thumbhash: string): string {
  return thumbHashToDataURL(bytesOf(thumbhash));
}

/** The one colour that stands for the picture. */
export function thumbhashColor(thumbhash: string): string {
  const { r, g, b } = thumbHashToAverageRGBA(bytesOf(thumbhash));
  return `rgb(${[r, g, b].map((channel) => Math.round(channel * 255)).join(' ')})`;
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
