import type { AppClient } from './app-client';

interface SyncOptions {
  apps: AppClient;
  urls: readonly string[];
  onError: (error: unknown) => void;
}

const intervalMs = 5000;

/**
 * Asks apps to register, and again every few seconds, so that the engine soon knows an app that was away or has changed.
 * An unchanged app costs one small request.
 */
export class AppSync {
  private readonly stopped = new AbortController();
  private readonly failed = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private round = Promise.resolve();

  constructor(private readonly options: SyncOptions) {}

  /** Resolves when it has asked every app once, whatever the answers. */
  async start() {
    if (this.options.urls.length === 0) return;
    this.round = this.askAll();
    await this.round;
  }

  async stop() {
    clearTimeout(this.timer);
    this.stopped.abort();
    await this.round;
  }

  private async askAll() {
    await Promise.all(this.options.urls.map((url) => this.ask(url)));
    if (this.stopped.signal.aborted) return;
    this.timer = setTimeout(() => {
      this.round = this.askAll();
    }, intervalMs);
  }

  private async ask(url: string) {
    try {
      const headers = { 'content-type': 'application/json' };
      const signal = AbortSignal.any([this.stopped.signal, AbortSignal.timeout(intervalMs)]);
      const { apps } = this.options;
      const answer = await apps.send({ method: 'PUT', url: new URL(url), headers, body: '{}', signal });
      if (answer.status !== 200) throw new Error(`The app at ${url} did not register: ${answer.body}`);
      this.failed.delete(url);
    } catch (error) {
      // Reported once each time the app goes away.
      if (!this.failed.has(url) && !this.stopped.signal.aborted) this.options.onError(error);
      this.failed.add(url);
    }
  }
}
