import { image } from './image';
import { website } from './website';

/** Every kind of generation. To add one, add its file here; see AGENTS.md. */
export const kinds = { website, image } as const;

export type KindName = keyof typeof kinds;

export const kindNames = ['website', 'image'] as const satisfies readonly KindName[];

export function isKindName(name: string): name is KindName {
  return Object.hasOwn(kinds, name);
}
