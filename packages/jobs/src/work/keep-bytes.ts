import { createHash, randomUUID } from 'node:crypto';
import { createAsset } from '@darkroom/db/asset/create-asset';
import { getAsset } from '@darkroom/db/asset/get-asset';
import type { Work } from './work';

const extensions: Readonly<Record<string, string>> = {
  'application/json': 'json',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'text/html': 'html',
};

interface Bytes {
  bytes: Uint8Array;
  mime: string;
  width?: number;
  height?: number;
}

/** Stores bytes that a step made and returns the asset's id: bytes themselves never leave a step. */
export async function keepBytes(
  { deps, generation }: Work<unknown>,
  { bytes, mime, ...size }: Bytes,
): Promise<string> {
  const id = randomUUID();
  const storageKey = `generations/${generation.id}/${id}.${extensions[mime] ?? 'bin'}`;
  await deps.storage.put(storageKey, bytes, { mime });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { ownerId } = generation;
  const row = {
    id,
    ownerId,
    generationId: generation.id,
    storageKey,
    mime,
    sizeBytes: bytes.byteLength,
    sha256,
  };
  await createAsset(deps.db, { ...row, ...size });
  return id;
}

export async function readBytes({ deps, generation }: Work<unknown>, assetId: string) {
  const asset = await getAsset(deps.db, { id: assetId, ownerId: generation.ownerId });
  return { asset, bytes: await deps.storage.get(asset.storageKey) };
}

export async function readText(work: Work<unknown>, assetId: string): Promise<string> {
  const { bytes } = await readBytes(work, assetId);
  return new TextDecoder().decode(bytes);
}
