/** Counts the calls inside, and holds each until released. */
export class Gauge {
  running = 0;
  highest = 0;
  private readonly held: (() => void)[] = [];

  async hold() {
    this.running += 1;
    this.highest = Math.max(this.highest, this.running);
    await new Promise<void>((resolve) => this.held.push(resolve));
    this.running -= 1;
  }

  release(count = 1) {
    for (const resolve of this.held.splice(0, count)) resolve();
  }

  get heldCount() {
    return this.held.length;
  }
}
