import { image } from './image/kind';
import { website } from './website/kind';

/** Every kind of generation. To add one, add its folder and its line here; see AGENTS.md. */
export const kinds = { website, image } as const;

export type KindName = keyof typeof kinds;

/** The kind that is selected before the user chooses one. */
export const firstKindName: KindName = 'website';

export function isKindName(name: string): name is KindName {
  return Object.hasOwn(kinds, name);
}

/** In the order in which the pages list them. */
export const kindNames: readonly KindName[] = Object.keys(kinds).filter(isKindName);

/** The kind of a stored generation. Throws if this version does not know it. */
export function kindOf({ kind }: { kind: string }): (typeof kinds)[KindName] {
  if (!isKindName(kind)) throw new Error(`There is no kind “${kind}”.`);
  return kinds[kind];
}
