import { answerSchema } from '@darkroom/ai/structured-output';
import { startFakeAi, type FakeAi } from '@darkroom/ai/testing';
import { websiteBriefTask } from '@darkroom/kinds/website/tasks/brief';
import { websitePageTask } from '@darkroom/kinds/website/tasks/page';
import { websiteRepairTask } from '@darkroom/kinds/website/tasks/repair';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createModels } from '../src/models/create-models';

let fake: FakeAi;
beforeAll(async () => {
  fake = await startFakeAi();
});
afterAll(() => fake.stop());

const { signal } = new AbortController();

it.each([websiteBriefTask, websitePageTask, websiteRepairTask])(
  'allows no extra and no missing field in the answer to $name, as the strict modes demand',
  (task) => {
    const check = (schema: unknown): void => {
      if (typeof schema !== 'object' || schema === null) return;
      if ('properties' in schema) {
        expect(schema).toMatchObject({ additionalProperties: false });
        expect(schema).toHaveProperty('required', Object.keys(Object(schema.properties)));
      }
      Object.values(schema).forEach(check);
    };
    check(answerSchema(task));
  },
);

describe.each(['openai', 'google'])('%s', (provider) => {
  it('plans, builds and repairs a website', async () => {
    const [text] = createModels({ ...fake.env, AI_TEXT_PROVIDERS: provider }).text;
    const business = { name: 'Kopi & Co' };
    const brief = { description: 'A kopitiam in Ipoh', language: 'ms', business };
    const plan = await text.run(websiteBriefTask, brief, { signal });
    expect(plan.value.businessName).toBe('Kopi & Co');
    const page = await text.run(
      websitePageTask,
      { brief: plan.value, style: 'bold', language: 'ms', direction: 'ltr', business },
      { signal },
    );
    expect(page.value.html).toMatch(
      /^<!doctype html>[\s\S]*lang="ms"[\s\S]*Kopi &amp; Co[\s\S]*<\/html>\s*$/,
    );
    expect(page.value.html).toContain('images/hero.webp');
    const repaired = await text.run(
      websiteRepairTask,
      { html: page.value.html, findings: ['A heading is missing.'], language: 'ms' },
      { signal },
    );
    expect(repaired.value.html).toContain('</html>');
  });
});
