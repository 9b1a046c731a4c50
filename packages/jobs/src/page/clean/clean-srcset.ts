import { pictureAddress } from '../allowed/addresses';

/** The pictures of a `srcset` that are files beside the page; null if there are none. */
export function cleanSrcset(srcset: string, paths: readonly string[]): string | null {
  const kept: string[] = [];
  for (const { address, descriptor } of candidatesOf(srcset)) {
    const clean = pictureAddress(address, paths);
    const isSound = !descriptor || /^\d+(?:\.\d+)?[wx]$/.test(descriptor);
    if (clean !== null && isSound) kept.push(descriptor ? `${clean} ${descriptor}` : clean);
  }
  return kept.length > 0 ? kept.join(', ') : null;
}

/** An address ends at white space. Commas at its end belong to the list, commas within it to the address. */
function* candidatesOf(srcset: string) {
  const pattern = /[\s,]*(\S+)(?:\s+([^,]*))?/y;
  for (let match = pattern.exec(srcset); match; match = pattern.exec(srcset)) {
    const [, written = '', descriptor = ''] = match;
    const address = written.replace(/,+$/, '');
    if (address !== written) pattern.lastIndex -= match[2] === undefined ? 0 : descriptor.length;
    if (address) yield { address, descriptor: address === written ? descriptor.trim() : '' };
  }
}
