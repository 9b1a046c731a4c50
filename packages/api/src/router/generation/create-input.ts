import { type KindName, kindNames, kinds } from '@darkroom/kinds';
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
type CreateInput = {
  [Name in KindName]: Options & { kind: Name; input: z.input<(typeof kinds)[Name]['request']> };
}[KindName];

const choice = `Choose what to make: ${kindNames.join(' or ')}.`;

const kindSchemas = kindNames.map((name) =>
  options.extend({ kind: z.literal(name, choice), input: kinds[name].request }),
);

export const createInput = withCallersType(z.discriminatedUnion('kind', atLeastOne(kindSchemas), choice));

// The union has one member per kind name, each with that kind's schema: what CreateInput spells out.
function withCallersType<Output>(schema: z.ZodType<Output>) {
  return schema as z.ZodType<Output, CreateInput>;
}

function atLeastOne<Item>([first, ...rest]: readonly Item[]): [Item, ...Item[]] {
  if (first === undefined) throw new Error('There is no kind.');
  return [first, ...rest];
}
