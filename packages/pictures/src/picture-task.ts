import type { Size } from './size';

export interface Shape extends Size {
  /** Of the WebP, of 100. */
  quality: number;
  /** What stays where the shape cuts something off. */
  towards: 'centre' | 'attention';
}

/** What a child of the pool is given. */
export type PictureTask =
  | { work: 'inspect' | 'normalise' | 'preview'; bytes: Uint8Array }
  | { work: 'fit' | 'fit-with-preview'; bytes: Uint8Array; shape: Shape };
