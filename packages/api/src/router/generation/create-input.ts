import { type KindName, kindNames, kinds } from '@darkroom/kinds';
import type { Kind, Quote, Slot } from '@darkroom/kinds/define-kind';
import { isStorableText } from '@darkroom/kinds/fields';
import { z } from 'zod';
import { storableText } from '../../storable-text';

const options = z.object({
  /** The same key twice makes one generation. */
  idempotencyKey: storableText()
    .min(8, 'An idempotency key has at least 8 characters.')
    .max(100, 'An idempotency key has at most 100 characters.')
    .refine(isStorableText, 'An idempotency key has no control characters.')
    .optional(),
  /** The generation that this one is a variation of. */
  parentId: z.uuid('The generation to start from is not known.').optional(),
});

type Options = z.infer<typeof options>;

/** What a caller sends: a kind and the input of that kind. */
export type CreateInput = {
  [Name in KindName]: Options & { kind: Name; input: z.input<(typeof kinds)[Name]['input']> };
}[KindName];

/** The input as its kind parsed it, and what the kind makes of it. */
interface Plan {
  input: unknown;
  title: string;
  slots: Slot[];
  quote: Quote;
  uploadIds: string[];
}

const kindSchemas = kindNames.map((name) =>
  options.extend({
    kind: z.literal(name, `Choose what to make: ${kindNames.join(' or ')}.`),
    input: planOf(name),
  }),
);

export const createInput = withCallersType(
  z.discriminatedUnion('kind', atLeastOne(kindSchemas), `Choose what to make: ${kindNames.join(' or ')}.`),
);

function planOf(name: KindName) {
  const kind = kindOf(name);
  const parsed = kind.input.transform((input): Plan => ({
    input,
    title: kind.titleOf(input),
    slots: kind.slots(input),
    quote: kind.quote(input),
    uploadIds: kind.uploadIdsOf(input),
  }));
  return z.unknown().transform(kind.complete).pipe(parsed);
}

// Its functions take the kind's own input; `planOf` gives them nothing but what its own schema parsed.
function kindOf(name: KindName): Kind {
  return kinds[name] as unknown as Kind;
}

// The union has one member per kind name, each with that kind's input schema: what CreateInput spells out.
function withCallersType<Output>(schema: z.ZodType<Output>) {
  return schema as z.ZodType<Output, CreateInput>;
}

function atLeastOne<Item>([first, ...rest]: readonly Item[]): [Item, ...Item[]] {
  if (first === undefined) throw new Error('There is no kind.');
  return [first, ...rest];
}
