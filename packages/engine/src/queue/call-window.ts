/** Simultaneous calls to a quick app. */
export const minSize = 32;
const patienceMs = 25;

/**
 * How many calls to apps may run at once. A quick app gets few at a time: more would only make it slower. While answers take
 * long, the window doubles until every due call runs or it reaches `maxSize`. So an app that has just restarted does not get
 * all calls at once.
 */
export class CallWindow {
  private size: number;
  private calls = 0;
  private answers = 0;
  private patience: NodeJS.Timeout | undefined;

  constructor(
    private readonly maxSize: number,
    private readonly onGrown: () => void,
  ) {
    this.size = Math.min(minSize, maxSize);
  }

  get free() {
    return Math.max(this.size - this.calls, 0);
  }

  enter() {
    this.calls += 1;
  }

  leave() {
    this.calls -= 1;
    this.answers += 1;
    if (this.calls === 0) this.size = Math.min(minSize, this.maxSize);
  }

  /** Called when more calls are due than the window has room for. */
  expectGrowth() {
    if (this.patience || this.size >= this.maxSize) return;
    this.answers = 0;
    this.patience = setTimeout(() => {
      this.patience = undefined;
      if (this.free > 0) return;
      // No event follows when the answers stop, so it looks again.
      if (this.answers > this.size / 16) return this.expectGrowth();
      this.size = Math.min(this.size * 2, this.maxSize);
      this.onGrown();
    }, patienceMs);
  }

  close() {
    clearTimeout(this.patience);
  }
}
