import { randomBytes } from 'node:crypto';

/** A UUID of version 7 (RFC 9562): ids of one process sort by their millisecond, which keeps the indexes compact. */
export function newId(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Postgres throws for a malformed id; for a reader such an id just does not exist. */
export function isId(text: string): boolean {
  return uuidPattern.test(text);
}
