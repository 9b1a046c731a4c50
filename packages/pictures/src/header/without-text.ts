const signatureBytes = 8;
const frameBytes = 12;

/** A PNG without its texts, which the decoder would inflate, a thousandfold where they are made for it. */
export function withoutText(png: Uint8Array): Uint8Array {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  const kept: Buffer[] = [];
  let keptFrom = 0;
  for (let offset = signatureBytes; offset + frameBytes <= bytes.length;) {
    const next = offset + frameBytes + bytes.readUInt32BE(offset);
    if (/^[iz]TXt$/.test(bytes.toString('latin1', offset + 4, offset + 8))) {
      kept.push(bytes.subarray(keptFrom, offset));
      keptFrom = next;
    }
    offset = next;
  }
  return kept.length === 0 ? png : Buffer.concat([...kept, bytes.subarray(keptFrom)]);
}
