/** Calls under way at once where the app is quick. */
export const minSize = 32;
const patienceMs = 25;

/**
 * How many calls to apps may be under way. An app that answers quickly gets few at a time: more would only make it slower.
 * Where answers take long the window doubles, again and again, until all that is due is under way or `maxSize` is
 * reached. An app that has just come back so finds no crowd at its door.
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

  /** Told when more is due than there is room for. */
  expectGrowth() {
    if (this.patience || this.size >= this.maxSize) return;
    this.answers = 0;
    this.patience = setTimeout(() => {
      this.patience = undefined;
      if (this.free > 0) return;
      // The answers may end without another word from anyone, so it keeps looking.
      if (this.answers > this.size / 16) return this.expectGrowth();
      this.size = Math.min(this.size * 2, this.maxSize);
      this.onGrown();
    }, patienceMs);
  }

  close() {
    clearTimeout(this.patience);
  }
}
