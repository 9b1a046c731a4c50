import type { Context, Inngest } from 'inngest';
import { until } from './until';

interface Start {
  name: string;
  atMs: number;
  /** How many events it is for. */
  eventCount: number;
}

/** The two servers round times differently. */
export const toleranceMs = 300;

/** Which runs start and which are cancelled, by the `name` in the data of their events. */
export class Recorder {
  private readonly starts: Start[] = [];
  private readonly cancelled = new Set<string>();
  private readonly held = new Map<string, () => void>();

  /** A recorded function: with `isHeld` in its event it stays in its step until released, then it sleeps for `nap`. */
  readonly handler = async ({ event, events, step }: Context.Any): Promise<string> => {
    const { name, nap, isHeld } = event.data;
    await step.run('start', () => {
      this.starts.push({ name, atMs: Date.now(), eventCount: events.length });
      return isHeld && new Promise<void>((resolve) => this.held.set(name, resolve));
    });
    if (nap) await step.sleep('nap', nap);
    return name;
  };

  /** The function that listens to cancelled runs. */
  listener(client: Inngest.Any) {
    return client.createFunction(
      { id: 'told', triggers: { event: 'inngest/function.cancelled' } },
      ({ event }) => void this.cancelled.add(event.data.event.data.name),
    );
  }

  /** In the order in which they started. */
  get names() {
    return this.starts.map(({ name }) => name);
  }

  /** Waits until a run of the name has started. */
  startOf(name: string) {
    return until(`${name} to start`, () => this.starts.find((start) => start.name === name));
  }

  /** Waits until a run of the name has been cancelled. */
  cancellationOf(name: string) {
    return until(`${name} to be cancelled`, () => this.cancelled.has(name));
  }

  async msBetween(first: string, second: string) {
    return (await this.startOf(second)).atMs - (await this.startOf(first)).atMs;
  }

  release(name: string) {
    this.held.get(name)?.();
  }
}
