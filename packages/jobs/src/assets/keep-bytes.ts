import { createHash, randomUUID } from 'node:crypto';
import { createAsset } from '@darkroom/db/asset/create-asset';
import { getAsset } from '@darkroom/db/asset/get-asset';
import type { JobsDeps } from '../deps';
import type { Work } from '../attempt/work';

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
  width?: number | undefined;
  height?: number | undefined;
}

interface OwnedBytes extends Bytes {
  id: string;
  generationId: string;
  ownerId: string;
}

/** Stores bytes that a step made and returns the asset's id: bytes themselves never leave a step. */
export async function keepBytes({ deps, generation }: Work<unknown>, bytes: Bytes): Promise<string> {
  const { id: generationId, ownerId } = generation;
  return storeBytes(deps, { ...bytes, id: randomUUID(), generationId, ownerId });
}

/** Stores bytes under an asset's id of the caller's: twice the same is once. */
export async function storeBytes(
  deps: Pick<JobsDeps, 'db' | 'storage'>,
  { id, generationId, ownerId, bytes, mime, width, height }: OwnedBytes,
): Promise<string> {
  const storageKey = `generations/${generationId}/${id}.${extensions[mime] ?? 'bin'}`;
  await deps.storage.put(storageKey, bytes, { mime });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const row = {
    id,
    ownerId,
    generationId,
    storageKey,
    mime,
    sizeBytes: bytes.byteLength,
    sha256,
  };
  await createAsset(deps.db, { ...row, width, height });
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
