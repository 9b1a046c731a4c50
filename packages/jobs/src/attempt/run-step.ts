/** `step.run`: `body` returns small JSON, which the engine stores under `id`. */
export type RunStep = <T>(id: string, body: () => Promise<T>) => Promise<T>;

/** The cast is sound because our steps return plain JSON, which the engine does not change. */
export function asRunStep(run: (id: string, body: () => Promise<unknown>) => Promise<unknown>): RunStep {
  return (id, body) => run(id, body) as ReturnType<typeof body>;
}
