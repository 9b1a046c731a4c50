const maxStemCharacters = 60;

/** A name for a downloaded file: `warung-siti-editorial.zip`. Letters of every script stay. */
export function fileNameOf(parts: readonly string[], extension: string): string {
  const stem = parts
    .join(' ')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const shortStem = [...stem].slice(0, maxStemCharacters).join('').replace(/-+$/, '');
  return `${shortStem || 'darkroom'}.${extension}`;
}

/** The value of a Content-Disposition header (RFC 6266): the name in ASCII for old readers, and in full. */
export function attachment(fileName: string): string {
  const asciiName = fileName
    .normalize('NFD')
    .replace(/[^\x20-\x7e]+/g, '')
    .replace(/["\\]/g, '')
    .replace(/^[-.]/, 'darkroom$&');
  return `attachment; filename="${asciiName}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, percentEncode)}`;
}

function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
