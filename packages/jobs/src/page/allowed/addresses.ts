const linkSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:', 'sms:', 'whatsapp:', 'geo:']);
const rasterData = /^data:image\/(?:png|jpe?g|webp|gif|avif)[;,]/i;
const pageBase = 'http://page.invalid/';

/** Removes the characters that browsers remove before they read an address. */
export function trimAddress(address: string): string {
  // oxlint-disable-next-line no-control-regex
  return address.replace(/[\t\n\r]/g, '').replace(/^[\0-\x20]+|[\0-\x20]+$/g, '');
}

/** The address of an allowed link, else null. Allowed are other pages, mail and phone links, and places in the page. */
export function linkAddress(address: string, paths: readonly string[]): string | null {
  const trimmed = trimAddress(address);
  if (trimmed.startsWith('#')) return trimmed;
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(trimmed)?.[0].toLowerCase();
  if (!scheme) return fileAddress(trimmed, paths);
  if (!linkSchemes.has(scheme)) return null;
  const isWeb = scheme === 'http:' || scheme === 'https:';
  return !isWeb || (/^https?:\/\/[^/\\]/i.test(trimmed) && URL.canParse(trimmed)) ? trimmed : null;
}

/** The address of a picture if it is a file beside the page or raster data within it, else null. */
export function pictureAddress(address: string, paths: readonly string[]): string | null {
  const trimmed = trimAddress(address);
  return rasterData.test(trimmed) ? trimmed : fileAddress(trimmed, paths);
}

function fileAddress(address: string, paths: readonly string[]): string | null {
  if (!URL.canParse(address, pageBase)) return null;
  const { origin, pathname } = new URL(address, pageBase);
  // A path that leaves the page's folder would point elsewhere after a download.
  if (`${origin}/` !== pageBase || /\.\.|%2e|[\\:]/i.test(address)) return null;
  const path = decodeSafely(pathname.slice(1));
  return paths.includes(path) ? path : null;
}

/** Decodes percent escapes; returns the text unchanged if they are malformed. */
export function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whether the address is a fragment of the page itself. */
export function isFragment(address: string): boolean {
  return trimAddress(address).startsWith('#');
}
