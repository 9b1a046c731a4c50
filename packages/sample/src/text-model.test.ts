import { describe, expect, it } from 'vitest';
import { AiError } from '@darkroom/ai/errors';
import { defineTask } from '@darkroom/kinds/define-task';
import {
  websiteBriefTask,
  type WebsiteBrief,
  type WebsiteBriefInput,
} from '@darkroom/kinds/website/tasks/brief';
import { websitePageTask } from '@darkroom/kinds/website/tasks/page';
import { websiteRepairTask } from '@darkroom/kinds/website/tasks/repair';
import { createSampleTextModel } from './text-model';

const model = createSampleTextModel({ paceMs: 0 });
const signal = new AbortController().signal;

const inputOf = (description: string, language = 'en'): WebsiteBriefInput => ({
  description,
  language,
  business: {},
});

async function briefOf(description: string): Promise<WebsiteBrief> {
  const { value } = await model.run(websiteBriefTask, inputOf(description), { signal });
  return value;
}

async function pageOf(description: string): Promise<string> {
  const brief = await briefOf(description);
  const input = { brief, style: 'bold', language: 'en', direction: 'ltr', business: {} } as const;
  return (await model.run(websitePageTask, input, { signal })).value.html;
}

describe('the sample text model', () => {
  it('answers each task with an object of its shape, at no cost', async () => {
    const answer = await model.run(websiteBriefTask, inputOf('Warung Siti in Penang'), { signal });
    expect(answer.costMicros).toBe(0);
    expect(websiteBriefTask.output.parse(answer.value).businessName).toBe('Warung Siti');
    const html = await pageOf('Warung Siti in Penang');
    const repair = { html, findings: [], language: 'en' };
    expect((await model.run(websiteRepairTask, repair, { signal })).value.html).toContain('</html>');
  });

  it('gives the same answer to the same question', async () => {
    expect(await pageOf('Luna, a hair salon in Ipoh')).toBe(await pageOf('Luna, a hair salon in Ipoh'));
  });

  it('throws for a task that it does not know', async () => {
    const task = defineTask({ ...websiteRepairTask, name: 'poem' });
    const run = model.run(task, { html: '', findings: [], language: 'en' }, { signal });
    await expect(run).rejects.toMatchObject({ code: 'unknown', detail: expect.stringContaining('poem') });
  });

  it('ends with “aborted” when the caller gives up', async () => {
    const slow = createSampleTextModel({ paceMs: 60_000 });
    const controller = new AbortController();
    const run = slow.run(websiteBriefTask, inputOf('Luna'), { signal: controller.signal });
    controller.abort();
    await expect(run).rejects.toMatchObject({ code: 'aborted' });
  });
});

describe('faults that a description asks for', () => {
  it.each([
    ['refuse', 'refused'],
    ['timeout', 'timed_out'],
    ['unavailable', 'unavailable'],
    ['broken-json', 'invalid_response'],
    ['rate-limit', 'rate_limited'],
  ])('answers %s with the error %s', async (fault, code) => {
    const run = briefOf(`Luna, a hair salon [[sample:${fault}]]`);
    await expect(run).rejects.toBeInstanceOf(AiError);
    await expect(briefOf(`Luna, a salon [[sample:${fault}]]`)).rejects.toMatchObject({ code });
  });

  it('cuts the page in the middle for cut-html', async () => {
    const html = await pageOf('Luna, a hair salon [[sample:cut-html]]');
    expect(html).toContain('<main');
    expect(html).not.toContain('</html>');
  });

  it('breaks the page for invalid-html, and mends it when asked to', async () => {
    const broken = await pageOf('Luna, a hair salon [[sample:invalid-html]]');
    expect(broken).not.toContain('<title>');
    expect(broken).not.toMatch(/<html [^>]*lang/);
    expect(broken).toContain('href="#nowhere"');
    const input = { html: broken, findings: ['The <title> is missing or empty.'], language: 'en' };
    const mended = (await model.run(websiteRepairTask, input, { signal })).value.html;
    expect(mended).toMatch(/<html lang="en"/);
    expect(mended).toMatch(/<title>[^<]+<\/title>/);
    expect(mended).not.toContain('#nowhere');
    expect(mended.match(/<img /g)?.length).toBe(mended.match(/<img [^>]*alt="[^"]+/g)?.length);
  });

  it.each(['no-image', 'blank-image', 'wrong-size'])('hands %s on to the images', async (fault) => {
    const { images } = await briefOf(`Luna, a hair salon [[sample:${fault}]]`);
    for (const { prompt } of images) expect(prompt).toContain(`[[sample:${fault}]]`);
  });

  it.each(['cut-html', 'invalid-html', 'slow', 'no-image', 'nonsense'])(
    'never shows the marker of %s',
    async (fault) => {
      expect(await pageOf(`Luna [[sample:${fault}]], a hair salon`)).not.toContain('[[sample');
    },
  );
});
