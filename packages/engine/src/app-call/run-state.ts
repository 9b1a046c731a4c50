/** What a call to the app needs to know about a run. Texts are JSON, kept as the engine will send them. */
export class RunState {
  private readonly values = new Map<string, string>();
  sizeBytes = 0;

  constructor(
    readonly runId: string,
    readonly functionId: string,
    readonly eventsJson: readonly string[],
  ) {
    this.sizeBytes = eventsJson.reduce((total, json) => total + json.length, 0);
  }

  get stepCount() {
    return this.values.size;
  }

  /** The ids of the finished steps, in the order they finished. */
  get stack() {
    return [...this.values.keys()];
  }

  add(stepId: string, value: string) {
    if (this.values.has(stepId)) return;
    this.values.set(stepId, value);
    this.sizeBytes += stepId.length + value.length;
  }

  stepsJson() {
    const entries = Array.from(this.values, ([stepId, value]) => `${JSON.stringify(stepId)}:${value}`);
    return `{${entries.join(',')}}`;
  }
}
