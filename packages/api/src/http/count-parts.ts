/**
 * Counts the parts of a multipart body while it passes: parsing many tiny ones would hold up everybody else. Null for other
 * bodies, and for a boundary that the parser refuses by itself.
 */
export function createPartCounter(contentType: string | null): ((chunk: Uint8Array) => number) | null {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType ?? '') ?? [];
  const boundary = quoted ?? plain;
  if (!boundary) return null;
  const marker = Buffer.from(`--${boundary}`);
  let rest = Buffer.alloc(0);
  let count = 0;
  return (chunk) => {
    const text = Buffer.concat([rest, chunk]);
    let at = text.indexOf(marker);
    let end = 0;
    while (at >= 0) {
      count += 1;
      end = at + marker.length;
      at = text.indexOf(marker, end);
    }
    // The start of a marker whose end comes with the next chunk.
    rest = text.subarray(Math.max(end, text.length - marker.length + 1));
    return count;
  };
}
