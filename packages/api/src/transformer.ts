import { packDates, unpackDates } from './wire/dates';
import { readInput } from './wire/read-input';

/**
 * What goes over the wire, for servers and clients alike. An input is plain JSON, which nothing but its schema interprets;
 * an answer keeps its dates.
 */
export const transformer = {
  input: { serialize: (input: unknown) => input, deserialize: readInput },
  output: { serialize: packDates, deserialize: unpackDates },
};
