import { NonRetriableError, RetryAfterError } from 'inngest';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventListQuery } from '../src/dashboard/events-page';
import { runListQuery } from '../src/dashboard/run-list';
import { prune } from '../src/retention/prune';
import { setUp } from './harness/test-setup';
import { until } from './harness/until';

const hostile = `<script>alert("x")</script>`;

const setup = setUp('dash', (client) => {
  const child = client.createFunction({ id: 'child', triggers: [] }, () => 'from the child');
  return [
    child,
    client.createFunction(
      { id: 'flaky', retries: 2, triggers: { event: 'dash/flaky' } },
      async ({ step, attempt }) => {
        const callModel = (_prompt: string): never => {
          throw new TypeError(`refused at ${attempt}`, { cause: new Error('socket closed') });
        };
        await step.run('call-model', callModel, 'a red door');
      },
    ),
    client.createFunction({ id: 'body', retries: 1, triggers: { event: 'dash/body' } }, ({ attempt }) => {
      throw new Error(`the function itself at ${attempt}`);
    }),
    client.createFunction({ id: 'hostile', triggers: { event: 'dash/hostile' } }, async ({ step }) => {
      await step.run(hostile, () => ({ html: hostile }));
      throw new NonRetriableError(hostile);
    }),
    client.createFunction({ id: 'plain', triggers: { event: 'dash/plain' } }, async ({ step }) => {
      const add = (one: number, other: number) => one + other;
      return step.run('add', add, 40, 2);
    }),
    client.createFunction({ id: 'waiter', triggers: { event: 'dash/waiter' } }, async ({ step }) => {
      await Promise.all([
        step.waitForEvent('approval', { event: 'dash/approved', timeout: '1h', if: 'async.data.by == "me"' }),
        step.sleep('nap', '2h'),
      ]);
    }),
    client.createFunction(
      { id: 'patient', triggers: { event: 'dash/patient' }, timeouts: { start: '3h', finish: '5h' } },
      async ({ step }) => {
        await step.waitForSignal('release', { signal: 'dash-release', timeout: '1h' });
      },
    ),
    client.createFunction(
      { id: 'later', retries: 3, triggers: { event: 'dash/later' } },
      async ({ step }) => {
        const upload = (name: string): never => {
          throw new RetryAfterError(`no room for ${name}`, '90m');
        };
        await step.run('upload', upload, 'a.png');
      },
    ),
    client.createFunction(
      { id: 'batch', triggers: { event: 'dash/batch' }, batchEvents: { maxSize: 2, timeout: '60s' } },
      () => 'both',
    ),
    client.createFunction({ id: 'parent', triggers: { event: 'dash/parent' } }, async ({ step }) =>
      step.invoke('ask-child', { function: child, data: { n: 1 } }),
    ),
  ];
});

const page = async (path: string) => {
  const response = await fetch(new URL(path, setup.server.url), { headers: { accept: 'text/html' } });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

const submit = (path: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  fetch(new URL(path, setup.server.url), {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: setup.server.url, 'sec-fetch-site': 'same-origin', ...headers },
    body: new URLSearchParams(fields),
  });

const runOf = async (eventId: string) => {
  const runs = await until('the run', async () => {
    const found = await setup.server.runs(eventId);
    return found.length > 0 && found;
  });
  return runs[0]!.run_id;
};

let sql: postgres.Sql;

describe.skipIf(process.env['TEST_INNGEST_URL'])('the dashboard', () => {
  beforeAll(() => {
    sql = postgres(setup.server.databaseUrl ?? '', { max: 1, onnotice: () => {} });
  });
  afterAll(() => sql.end());

  it("shows every attempt's error with its stack and cause", async () => {
    const { run_id: runId } = await setup.server.endedRun(await setup.send('dash/flaky'));
    const { text } = await page(`/runs/${runId}`);
    for (const attempt of [0, 1, 2]) {
      expect(text).toContain(`Attempt ${attempt + 1} failed`);
      expect(text).toContain(`TypeError: refused at ${attempt}`);
    }
    expect(text).toContain('socket closed');
    expect(text).toMatch(/dashboard\.test\.ts:\d+/);
    expect(text).toContain('call-model');
  });

  it('opens the failed step, and links to it from the error', async () => {
    const { run_id: runId } = await setup.server.endedRun(await setup.send('dash/flaky'));
    const { text } = await page(`/runs/${runId}`);
    const address = /Failed step:\s+<a href="#(in-\w+)">call-model<\/a>/.exec(text)?.[1];
    expect(text).toMatch(new RegExp(`<details id="open-\\w+"\\s+open\\s*>[^]+id="${address}"`));
    expect(text).toContain('<title>failed: dash-flaky');
    expect(text).toMatch(/Failed attempts<\/dt>\s*<dd>3<\/dd>/);
    expect(text).toMatch(/Input<\/p>[^]*a red door/);
  });

  it('shows which step will be retried, and when', async () => {
    const runId = await runOf(await setup.send('dash/later'));
    // The app reports the attempt before its call has ended.
    const text = await until('the second attempt to be planned', async () => {
      const shown = await page(`/runs/${runId}`);
      return shown.text.includes('attempt 2 of 4') && shown.text;
    });
    expect(text).toContain('no room for a.png');
    expect(text).toMatch(/run step <strong>upload<\/strong>, attempt 2 of 4,\s+<time[^>]+>in 1 h/);
  });

  it('shows the attempts of the function itself', async () => {
    const { run_id: runId } = await setup.server.endedRun(await setup.send('dash/body'));
    const { text } = await page(`/runs/${runId}`);
    expect(text).toContain('the function itself at 0');
    expect(text).toContain('the function itself at 1');
  });

  it('shows the input and the output of a step', async () => {
    const { run_id: runId } = await setup.server.endedRun(await setup.send('dash/plain'));
    const { text } = await page(`/runs/${runId}`);
    expect(text).toMatch(/Input<\/p>[^]*40,\s+2/);
    expect(text).toMatch(/Output<\/p>[^]*>42</);
    const raw = await setup.server.get(`/runs/${runId}/json`);
    const step = {
      name: 'add',
      input: [40, 2],
      started_at: expect.any(String),
      ended_at: expect.any(String),
    };
    expect(raw.body).toMatchObject({ steps: [step], attempts: [] });
  });

  it('shows what a run waits for, and cancels it once', async () => {
    const runId = await runOf(await setup.send('dash/waiter'));
    const waiting = await until('both waits', async () => {
      const { text } = await page(`/runs/${runId}`);
      return text.includes('approval') && text.includes('nap') && text;
    });
    expect(waiting).toContain('dash/approved');
    expect(waiting).toContain('async.data.by == &quot;me&quot;');
    const cancelled = await submit(`/runs/${runId}/cancel`);
    expect([cancelled.status, cancelled.headers.get('location')]).toEqual([303, `/runs/${runId}`]);
    expect((await page(`/runs/${runId}`)).text).toContain('cancelled');
    expect((await submit(`/runs/${runId}/cancel`)).status).toBe(409);
  });

  it('shows which signal a run waits for, and when a timeout would cancel it', async () => {
    const runId = await runOf(await setup.send('dash/patient'));
    const text = await until('the wait', async () => {
      const shown = await page(`/runs/${runId}`);
      return shown.text.includes('dash-release') && shown.text;
    });
    expect(text).toMatch(/has waited for the signal\s+<code>dash-release<\/code>/);
    expect(text).toMatch(/It is cancelled\s+<time[^>]+>in 4 h<\/time> unless it has ended/);
    expect(text).not.toContain('Is being cancelled');
  });

  it('counts the run of a batch for each of its events', async () => {
    const ids = await Promise.all([setup.send('dash/batch'), setup.send('dash/batch')]);
    await setup.server.endedRun(ids[0]);
    const { text } = await page('/events?name=dash/batch');
    expect(text.match(/1 run</g)).toHaveLength(2);
  });

  it('links from the event that reports an end to the run', async () => {
    const { run_id: runId } = await setup.server.endedRun(await setup.send('dash/flaky'));
    const events = await page('/events?name=inngest/function.failed');
    const links = [...events.text.matchAll(/href="(\/events\/\w+)"/g)].map((match) => match[1] ?? '');
    const shown = await Promise.all(links.map(async (link) => (await page(link)).text));
    expect(shown.some((text) => text.includes(`href="/runs/${runId}"`))).toBe(true);
  });

  it('links an invoking run and the invoked one', async () => {
    const { run_id: parentId } = await setup.server.endedRun(await setup.send('dash/parent'));
    const { text } = await page(`/runs/${parentId}`);
    const childId = /href="\/runs\/(\w+)">dash-child/.exec(text)?.[1];
    expect(text).toContain('ask-child');
    expect((await page(`/runs/${childId}`)).text).toContain(`href="/runs/${parentId}"`);
  });

  it('escapes names, outputs and errors, and allows only its own script', async () => {
    const { ids } = await setup.client.send({ name: 'dash/hostile', data: { note: hostile } });
    const { run_id: runId } = await setup.server.endedRun(ids[0]);
    for (const path of [
      `/runs/${runId}`,
      '/',
      `/events/${ids[0]}`,
      `/?text=${encodeURIComponent(hostile)}`,
    ]) {
      const { text, headers } = await page(path);
      expect(text).not.toContain('<script>');
      expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    }
  });

  it('filters the runs by status, function, app, time and text', async () => {
    const eventId = await setup.send('dash/plain');
    const { run_id: runId } = await setup.server.endedRun(eventId);
    const has = async (query: string) => (await page(`/?${query}`)).text.includes(`id="run-${runId}"`);
    const found = ['status=completed', 'function=dash-plain', 'app=dash', 'within=hour', `text=${runId}`];
    for (const query of [...found, `text=${eventId}`, 'text=dash/plain'])
      expect([query, await has(query)]).toEqual([query, true]);
    for (const query of [
      'status=failed',
      'function=dash-body',
      'app=other',
      `before=${runId}`,
      'text=dash/body',
    ]) {
      expect([query, await has(query)]).toEqual([query, false]);
    }
  });

  it('replays a run with the same event', async () => {
    const eventId = await setup.send('dash/plain');
    const { run_id: runId } = await setup.server.endedRun(eventId);
    const replayed = await submit(`/runs/${runId}/replay`);
    expect(replayed.status).toBe(303);
    const runs = await setup.server.endedRuns(eventId, 2);
    expect(runs.map(({ run_id }) => `/runs/${run_id}`)).toContain(replayed.headers.get('location'));
    expect((await submit('/runs/unknown/replay')).status).toBe(404);
  });

  it('resends an event as a new one, without the id that would make it a duplicate', async () => {
    const { ids } = await setup.client.send({ name: 'dash/plain', id: 'dash-once', data: { n: 7 } });
    const again = await submit(`/events/${ids[0]}/send`);
    const newId = again.headers.get('location')?.split('/').at(-1);
    expect(newId).not.toBe(ids[0]);
    expect((await setup.server.endedRun(newId)).status).toBe('Completed');
    expect(await setup.server.get(`/v1/events/${newId}`)).toMatchObject({
      body: { data: { data: { n: 7 } } },
    });
  });

  it('sends an event and invokes a function with the data of the form', async () => {
    const sent = await submit('/events', { name: 'dash/plain', data: '{"n": 1}' });
    const eventId = sent.headers.get('location')?.split('/').at(-1);
    expect((await setup.server.endedRun(eventId)).output).toBe(42);
    const invoked = await submit('/functions/dash-child/invoke', { data: '{}' });
    await until('the invoked run to end', async () => {
      const { text } = await page(invoked.headers.get('location') ?? '');
      return text.includes('from the child');
    });
    expect((await submit('/events', { name: 'dash/plain', data: '[1]' })).status).toBe(400);
  });

  it('refuses requests from another site', async () => {
    const runId = await runOf(await setup.send('dash/waiter'));
    const foreign: Record<string, string>[] = [
      { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
      { origin: 'https://elsewhere.example' },
      { origin: 'null', 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of foreign) {
      expect((await submit(`/runs/${runId}/cancel`, {}, headers)).status).toBe(403);
    }
    const { body } = await setup.server.get(`/v1/runs/${runId}`);
    expect(body).toMatchObject({ data: { status: 'Running' } });
  });

  it('answers 404 to clients that ask for JSON', async () => {
    expect(await setup.server.get('/')).toEqual({
      status: 404,
      body: { error: 'There is nothing at GET /.', data: null, status: 404 },
    });
  });

  it('shows how to register an app, and lists the functions of registered ones', async () => {
    expect((await page('/functions')).text).toContain('dash/flaky');
    expect((await page('/runs/unknown')).status).toBe(404);
  });

  it('deletes the attempts together with their run', async () => {
    const { run_id: runId } = await setup.server.endedRun(await setup.send('dash/body'));
    await sql`UPDATE engine.runs SET ended_at = ended_at - interval '31 days' WHERE id = ${runId}`;
    await prune({ sql, retentionDays: 30 });
    expect(await sql`SELECT 1 FROM engine.attempts WHERE run_id = ${runId}`).toHaveLength(0);
  });

  it('reads lists along an index when there are many runs', async () => {
    await sql`
      INSERT INTO engine.events (id, name, body)
      SELECT '00' || lpad(n::text, 24, '0'), 'dash/bulk-' || n % 50, '{}' FROM generate_series(1, 200000) AS n`;
    await sql`
      INSERT INTO engine.runs (id, function_id, event_id, status, output, concurrency_keys, ended_at)
      SELECT '00' || lpad(n::text, 24, '0'), 'dash-bulk-' || n % 20, '00' || lpad(n::text, 24, '0'),
        CASE WHEN n % 100 = 0 THEN 'failed' ELSE 'completed' END, '{}', '{}', now() FROM generate_series(1, 200000) AS n`;
    await sql`ANALYZE engine.runs`;
    await sql`ANALYZE engine.events`;
    const none = { status: '', functionId: '', app: '', within: '', text: '', before: '' };
    const before = `00${'150000'.padStart(24, '0')}`;
    const queries = [
      none,
      { before },
      { status: 'failed', before },
      { status: 'completed' },
      { functionId: 'dash-bulk-7', before },
      { within: 'day' },
      { text: before },
      { text: 'dash/bulk-7' },
    ].map((filters) => runListQuery(sql, { ...none, ...filters }));
    const events = [
      eventListQuery(sql, { name: 'dash/bulk-7', before }),
      eventListQuery(sql, { name: '', before }),
    ];
    for (const query of [...queries, ...events]) {
      const plan = await sql`EXPLAIN ${query}`;
      const lines = plan.map((row) => String(row['QUERY PLAN']));
      expect(lines.filter((line) => /Seq Scan on (runs|events)/.test(line))).toEqual([]);
    }
  });
});
