import { keepAsset, type NewAsset } from '@darkroom/assets/keep-asset';
import { readAsset } from '@darkroom/assets/read-asset';
import type { Work } from '../attempt/work';

type Bytes = Pick<NewAsset, 'bytes' | 'mime' | 'width' | 'height'>;

/** Stores bytes that a step made and returns the asset's id: bytes themselves never leave a step. */
export async function keepBytes({ deps, generation }: Work<unknown>, bytes: Bytes): Promise<string> {
  const { id: generationId, ownerId } = generation;
  const { id } = await keepAsset(deps, { ...bytes, generationId, ownerId });
  return id;
}

export function readBytes({ deps, generation }: Work<unknown>, id: string) {
  return readAsset(deps, { id, ownerId: generation.ownerId });
}

export async function readText(work: Work<unknown>, assetId: string): Promise<string> {
  const { bytes } = await readBytes(work, assetId);
  return new TextDecoder().decode(bytes);
}
