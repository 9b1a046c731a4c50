import { TRPCError } from '@trpc/server';

/** A refusal whose message was written for its reader, unlike those of the library. */
export class Refusal extends TRPCError {}
