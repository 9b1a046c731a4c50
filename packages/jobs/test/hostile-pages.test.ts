import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { createModels } from '../src/models/create-models';
import type { Ai, TextModel } from '@darkroom/ai/provider';
import { listReceipts } from '@darkroom/db/receipt/list-receipts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPagePool } from '../src/page/page-pool';
import { isOver, startHarness, submit, until, type Harness } from './harness';

const nest = (opening: string, closing: string, times: number) =>
  opening.repeat(times) + closing.repeat(times);
const page = (head: string, body = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page</title>${head}</head><body><main><h1>A page</h1>${body}</main></body></html>`;
const style = (css: string) => page(`<style>${css}</style>`);

const sample = createModels({ SAMPLE_PACE_MS: '0' });
/** The model's answers for a page and then for each repair; after these the sample's. */
let answers: string[] = [];
let lastMade: { value: unknown };
let findings: readonly string[] = [];

const text: TextModel = {
  ...sample.text[0],
  run: async (task, input, options) => {
    if (task.name === 'website-repair') ({ findings } = input as { findings: string[] });
    else lastMade = await sample.text[0].run(task, input, options);
    const [html] = task.name === 'website-brief' ? [] : answers.splice(0, 1);
    const value = task.output.parse(html ? { html } : lastMade.value);
    return { value, usage: {}, costMicros: 0 };
  },
};
const ai: Ai = { ...sample, text: [text] };

let harness: Harness;
beforeAll(async () => {
  const entry = fileURLToPath(new URL('./support/stubborn-page-process.ts', import.meta.url));
  harness = await startHarness({ ai, pages: createPagePool({ entry, timeMs: 8000 }) });
});
afterAll(() => harness.stop());

const brief = { description: 'Warung Siti, nasi kandar in Penang', styles: ['bold'] };
const finish = async () => until(harness, (await submit(harness, 'website', brief)).id, isOver);

it.each([
  ['loop', 'in time'],
  ['eat', 'memory'],
  ['crash', 'cannot be checked'],
  ['recurse', 'too deeply nested'],
  ['throw', 'cannot be read'],
])('repairs a page that makes its checker “%s”', async (act, sentence) => {
  answers = [`<!-- ${act} -->`];
  const generation = await finish();

  expect(generation.status).toBe('succeeded');
  expect(findings).toEqual([expect.stringContaining(sentence)]);
});

it.each([
  ['brackets in a value', style(`p{width:calc(${nest('(', ')', 9000)})}`)],
  ['selectors', style(`${nest(':not(', ')', 3000)}{color:red}`)],
  ['media queries', style(nest('@media print{', '}', 2000))],
  ['rules in rules', style(nest('a{', '}', 5000))],
  ['elements', page('', nest('<div>', '</div>', 4000))],
  ['tables', page('', nest('<table><tr><td>', '</td></tr></table>', 2000))],
  ['formatting elements', page('', '<b>'.repeat(20_000))],
])('repairs a page that nests %s deeply', async (_, html) => {
  answers = [html];
  const generation = await finish();

  expect(generation.status).toBe('succeeded');
  expect(findings.length).toBeGreaterThan(0);
});

it('fails a page that stays hostile, without an error on our side', async () => {
  answers = ['<!-- crash -->', '<!-- eat -->', '<!-- crash -->'];
  const generation = await finish();

  expect(generation).toMatchObject({ status: 'failed', error: { code: 'invalid_page', class: 'provider' } });
  const receipts = await listReceipts(harness.db, { generationId: generation.id });
  const asked = receipts.map(({ purpose }) => purpose).filter((purpose) => /bold/.test(purpose));
  expect(asked).toEqual(['generate/bold', 'validate/bold/1', 'validate/bold/2']);
});

it('goes on with other work during an endless check of a page', async () => {
  const delays = monitorEventLoopDelay({ resolution: 10 });
  delays.enable();
  answers = ['<!-- loop -->'];
  const { id } = await submit(harness, 'website', brief);
  await until(harness, id, ({ step }) => step === 'post-process');

  const bystander = await submit(harness, 'image', { prompt: 'A quiet harbour' });
  expect(await until(harness, bystander.id, isOver)).toMatchObject({ status: 'succeeded' });
  expect(await until(harness, id, () => true)).toMatchObject({ status: 'processing', step: 'post-process' });
  expect(await until(harness, id, isOver)).toMatchObject({ status: 'succeeded' });
  // Far below a lease. A check in this process would block it for seconds.
  expect(delays.max / 1e6).toBeLessThan(2000);
});
