import { expect, type APIRequestContext, type Page } from '@playwright/test';

type Request = { kind: 'website' | 'image'; input: Record<string, unknown> };

/** Submits through the API and returns the id. */
export async function submit(request: APIRequestContext, generation: Request): Promise<string> {
  const response = await request.post('/api/trpc/generation.create', { data: { json: generation } });
  expect(response.ok(), await response.text()).toBe(true);
  const { result } = await response.json();
  return result.data.json.id;
}

/** Submits and waits until the generation has ended, in whatever state. */
export async function submitAndWait(request: APIRequestContext, generation: Request): Promise<string> {
  const id = await submit(request, generation);
  await expect.poll(() => statusOf(request, id), { timeout: 45_000 }).not.toMatch(/^(queued|processing)$/);
  return id;
}

export async function statusOf(request: APIRequestContext, id: string): Promise<string> {
  const input = encodeURIComponent(JSON.stringify({ json: { id } }));
  const response = await request.get(`/api/trpc/generation.byId?input=${input}`);
  const { result } = await response.json();
  return result.data.json.status;
}

/** Waits until the progress page has led to the result by itself. */
export async function untilResult(page: Page): Promise<void> {
  await page.waitForURL(/\/result\/[0-9a-f-]{36}$/, { timeout: 45_000 });
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const root = 'document.documentElement';
  const surplus = () => page.evaluate<number>(`${root}.scrollWidth - ${root}.clientWidth`);
  await expect.poll(surplus).toBe(0);
}
