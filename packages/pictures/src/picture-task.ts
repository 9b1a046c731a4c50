import type { Shape } from './fit-picture';

/** What a child of the pool is given. */
export type PictureTask =
  | { work: 'inspect' | 'normalise' | 'preview'; bytes: Uint8Array }
  | { work: 'fit' | 'fit-with-preview'; bytes: Uint8Array; shape: Shape };
