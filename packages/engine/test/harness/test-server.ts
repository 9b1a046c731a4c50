import { z } from 'zod';
import { startEngine, type EngineOptions } from '../../src/start-engine';
import { readOutput } from './dashboard-output';
import { createTestDatabase } from './test-database';
import { until } from './until';

const runSchema = z.looseObject({
  run_id: z.string(),
  function_id: z.string(),
  status: z.string(),
  ended_at: z.string().nullish(),
  output: z.unknown().optional(),
});
const runsSchema = z.object({ data: z.array(runSchema).nullish() });

type ShownRun = z.infer<typeof runSchema>;

/** Whether the tests run against the engine. Tests of its own promises, or of what only it shows, run for it alone. */
export const isEngine = !process.env['TEST_INNGEST_URL'];

const endedStatuses = ['Completed', 'Failed', 'Cancelled'];

interface Answer {
  status: number;
  body: unknown;
}

/** An Inngest server under test, seen from outside. */
export interface TestServer {
  url: string;
  /** The engine's own database; null when the tests run against another server. */
  databaseUrl: string | null;
  get: (path: string) => Promise<Answer>;
  post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Answer>;
  delete: (path: string) => Promise<Answer>;
  runs: (eventId: string) => Promise<ShownRun[]>;
  /** Waits until the event has `count` ended runs and answers all its runs. */
  endedRuns: (eventId: string | undefined, count?: number) => Promise<ShownRun[]>;
  endedRun: (eventId: string | undefined) => Promise<ShownRun>;
  /** Waits for the one run of each event. */
  allEnded: (eventIds: readonly string[]) => Promise<ShownRun[]>;
  stop: () => Promise<void>;
}

/** Starts the engine on a database of its own; with TEST_INNGEST_URL set, uses the server there instead. */
export async function startTestServer(options: Partial<EngineOptions> = {}): Promise<TestServer> {
  const externalUrl = process.env['TEST_INNGEST_URL'];
  if (externalUrl) return watchServer({ url: externalUrl, databaseUrl: null, stop: async () => {} });
  const database = await createTestDatabase();
  const engine = await startEngine({
    databaseUrl: database.url,
    port: 0,
    retryDelayMs: () => 20,
    ...options,
  });
  const stop = async () => {
    await engine.stop({ graceMs: 200 });
    await database.drop();
  };
  return watchServer({ url: engine.url, databaseUrl: database.url, stop });
}

let looks = 0;

export function watchServer(server: Pick<TestServer, 'url' | 'databaseUrl' | 'stop'>): TestServer {
  const request = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(new URL(path, server.url), init);
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  };
  const runs = async (eventId: string) => {
    // The Inngest server keeps its answer to one address for a while.
    const { body } = await request(`/v1/events/${eventId}/runs?look=${(looks += 1)}`, {});
    const found = runsSchema.parse(body).data ?? [];
    return isEngine ? found : Promise.all(found.map((run) => completed(server.url, run)));
  };
  const endedRuns = (eventId = '', count = 1) =>
    until(`${count} ended runs of event ${eventId}`, async () => {
      const found = await runs(eventId);
      return found.filter((run) => endedStatuses.includes(run.status)).length >= count ? found : null;
    });
  const endedRun = async (eventId = '') => {
    const [run] = await endedRuns(eventId);
    if (!run) throw new Error(`The event ${eventId} has no run.`);
    return run;
  };
  return {
    ...server,
    get: (path) => request(path, {}),
    post: (path, body, headers = {}) =>
      request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    delete: (path) => request(path, { method: 'DELETE' }),
    runs,
    endedRuns,
    endedRun,
    async allEnded(eventIds) {
      const ended: ShownRun[] = [];
      for (const eventId of eventIds) ended.push(await endedRun(eventId));
      return ended;
    },
  };
}

/** The Inngest server shows the status of the last step while a run is in progress, and no output of completed runs. */
async function completed(url: string, run: ShownRun): Promise<ShownRun> {
  if (!run.ended_at) return { ...run, status: 'Running' };
  return run.status === 'Completed' ? { ...run, output: await readOutput(url, run.run_id) } : run;
}
