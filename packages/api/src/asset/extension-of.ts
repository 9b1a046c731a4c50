const extensions: Readonly<Record<string, string>> = {
  'image/avif': 'avif',
  'image/gif': 'gif',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'text/html': 'html',
};

/** Null for bytes that are kept for our own use and are not for readers. */
export function extensionOf(mime: string): string | null {
  return extensions[mime] ?? null;
}
