import type { KindName } from '@darkroom/kinds';
import { imageFacts } from './image';
import type { KindFacts } from './kind-facts';
import { websiteFacts } from './website';

const factsOf = { website: websiteFacts, image: imageFacts } as const satisfies Record<
  KindName,
  (input: unknown) => KindFacts
>;

export function kindFacts(kind: KindName, input: unknown): KindFacts {
  return factsOf[kind](input);
}
