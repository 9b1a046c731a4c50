import { type APIRequestContext, expect, test } from '@playwright/test';
import { applyEvent } from '../apps/web/src/generation/apply-event';
import { transformer } from '../packages/api/src/transformer';
import type { EventView, GenerationView } from '../packages/api/src/view/generation-view';
import { killProcess, restartProcess } from '../tools/test/stack-control';
import { statusOf, submit, untilResult } from './support/generations';

const endings = [
  ['a website', { kind: 'website', input: { description: 'A tea house in Penang' } }],
  ['images', { kind: 'image', input: { prompt: 'A tea house at dusk', count: 2 } }],
  ['a step that was tried again', { kind: 'image', input: { prompt: 'A tea house [[sample:rate-limit]]' } }],
  ['a partial success', { kind: 'image', input: { prompt: 'Tea [[sample:fewer-images]]', count: 4 } }],
  ['a failure', { kind: 'image', input: { prompt: 'A tea house [[sample:refuse]]' } }],
] as const;

for (const [name, generation] of endings) {
  test(`the events of ${name} alone lead to what the API shows in the end`, async ({ request }) => {
    const id = await submit(request, generation);
    const { generation: begun } = await read(request, { id, after: 0 });
    await expect.poll(() => statusOf(request, id), { timeout: 45_000 }).not.toMatch(/^(queued|processing)$/);
    const { events, generation: ended } = await read(request, { id, after: begun.lastSeq });
    let current: GenerationView | null = begun;
    for (const event of events) current = current && applyEvent(current, event);
    expect(current && timeless(current)).toEqual(timeless(ended));
  });
}

test('a page that watches asks for nothing but its stream of events', async ({ page }) => {
  await killProcess('worker');
  const id = await submit(page.request, { kind: 'image', input: { prompt: 'A kite in the wind', count: 2 } });
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\/api\/trpc\/generation\./.test(request.url())) asked.push(new URL(request.url()).pathname);
  });
  await page.goto(`/generate/${id}`);
  await expect.poll(() => asked).toEqual(['/api/trpc/generation.onEvent']);
  await restartProcess('worker');
  await untilResult(page);
  expect(new Set(asked)).toEqual(new Set(['/api/trpc/generation.onEvent']));
});

async function read(
  request: APIRequestContext,
  after: { id: string; after: number },
): Promise<{ events: EventView[]; generation: GenerationView }> {
  const input = encodeURIComponent(JSON.stringify(after));
  const response = await request.get(`/api/trpc/generation.events?input=${input}`);
  const { result } = await response.json();
  return transformer.output.deserialize(result.data) as never;
}

/** An event is written a moment after what it reports. */
function timeless({ startedAt, finishedAt, steps, ...generation }: GenerationView) {
  return {
    ...generation,
    hasStarted: startedAt !== null,
    hasFinished: finishedAt !== null,
    steps: steps.map((step) => ({ ...step, finishedAt: step.finishedAt !== null })),
  };
}
