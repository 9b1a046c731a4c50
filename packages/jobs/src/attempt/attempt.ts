/** One attempt of a generation, as in the engine's event. */
export interface Attempt {
  generationId: string;
  attempt: number;
}
