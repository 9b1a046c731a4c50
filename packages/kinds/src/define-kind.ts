import type { z } from 'zod';
import type { MadeBy } from './made-by';
import type { StepName } from './vocabulary';

/** One output of several: `key` is stable and kebab-case, `label` is for people. */
export interface Slot {
  key: string;
  label: string;
}

/** What a generation costs and takes. */
export interface Quote {
  credits: number;
  estimatedSeconds: { from: number; to: number };
}

/** Where a step's share of the progress (0 to 100) starts and ends. */
export type ProgressBands = Readonly<Record<StepName, { from: number; to: number }>>;

export interface StepText {
  label: string;
  /** Shown in turn while the step runs. */
  messages: readonly [string, ...string[]];
}

/** An upload that an input refers to, and the path of the field that names it. */
export interface UploadReference {
  id: string;
  path: readonly (string | number)[];
}

/** A stored file that belongs to a result. */
export interface Deliverable {
  slot: string;
  /** Its path among the files of its slot. Pages link to it and archives use it: `images/hero.webp`. */
  path: string;
  assetId: string;
  /** A `page` is shown in a sandbox, together with the `file`s that it links to; a `picture` is shown alone. */
  role: 'page' | 'file' | 'picture';
}

/** Facts about a kind: texts, steps and defaults. */
interface KindFacts<Name extends string> {
  name: Name;
  title: string;
  tagline: string;
  /** The last message of a generation that delivered everything. */
  readyMessage: string;
  bands: ProgressBands;
  steps: Readonly<Record<StepName, StepText>>;
}

interface KindSchemas<Request extends z.ZodType, Input, Result> {
  /** The input as a caller may send it. */
  request: Request;
  /** The input as it is stored: complete. */
  input: z.ZodType<Input>;
  result: z.ZodType<Result>;
}

interface KindDefinition<
  Name extends string,
  Request extends z.ZodType,
  Input,
  Result extends { madeBy: MadeBy[] },
>
  extends KindFacts<Name>, KindSchemas<Request, Input, Result> {
  /** Fills in the fields that the caller left out. */
  complete: (request: z.output<Request>) => Promise<Input>;
  /** A short title of the generation. */
  titleOf: (input: Input) => string;
  slotsOf: (input: Input) => Slot[];
  /** The price of these slots. Used for the slots asked for and for the slots delivered. */
  quote: (slots: readonly string[]) => Quote;
  uploadsOf: (input: Input) => UploadReference[];
  deliverablesOf: (result: Result) => Deliverable[];
}

/** A request after its kind has checked and completed it. */
export interface ReadInput {
  input: unknown;
  title: string;
  slots: Slot[];
  quote: Quote;
  uploads: UploadReference[];
}

/** A kind checks unknown data itself, so no caller needs to know the shape of that data. */
export interface Kind<
  Name extends string = string,
  Request extends z.ZodType = z.ZodType,
  Input = unknown,
  Result = unknown,
>
  extends KindFacts<Name>, KindSchemas<Request, Input, Result> {
  /** Reads what a caller sent. Throws ZodError. */
  read: (request: unknown) => Promise<ReadInput>;
  quote: (slots: readonly string[]) => Quote;
  /** The uploads that a stored input refers to. Throws ZodError. */
  uploads: (input: unknown) => UploadReference[];
  /** The files of a stored result that can be shown and downloaded. Empty for a result that this version cannot read. */
  deliverables: (result: unknown) => Deliverable[];
  /** The models that made a stored result. */
  madeBy: (result: unknown) => MadeBy[];
}

export function defineKind<
  Name extends string,
  Request extends z.ZodType,
  Input,
  Result extends { madeBy: MadeBy[] },
>(definition: KindDefinition<Name, Request, Input, Result>): Kind<Name, Request, Input, Result> {
  const { complete, titleOf, slotsOf, uploadsOf, deliverablesOf, ...kind } = definition;
  const readResult = (result: unknown) => kind.result.safeParse(result).data;
  return {
    ...kind,
    async read(request) {
      const input = await complete(await kind.request.parseAsync(request));
      const slots = slotsOf(input);
      const quote = kind.quote(slots.map(({ key }) => key));
      return { input, title: titleOf(input), slots, quote, uploads: uploadsOf(input) };
    },
    uploads: (input) => uploadsOf(kind.input.parse(input)),
    deliverables(result) {
      const read = readResult(result);
      return read ? deliverablesOf(read) : [];
    },
    madeBy: (result) => readResult(result)?.madeBy ?? [],
  };
}

/** Every entry of a list of uploads in an input. */
export function referencesIn(field: string, ids: readonly string[]): UploadReference[] {
  return ids.map((id, index) => ({ id, path: [field, index] }));
}
