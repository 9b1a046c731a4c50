import type { Picture } from './provider';

export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

export function toDataUrl({ bytes, mime }: Picture): string {
  return `data:${mime};base64,${toBase64(bytes)}`;
}
