import { createModels } from '../models/create-models';
import { websiteBriefTask } from '@darkroom/kinds/website/tasks/brief';
import { websitePageTask } from '@darkroom/kinds/website/tasks/page';
import { startFakeAi } from '@darkroom/ai/testing';
import { websiteStyles } from '@darkroom/kinds/website/slots';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { checkPage } from './check-page';
import { elementsOf, outlineOf } from './document/tree';

const business = { name: 'Kopi & Co', phone: '+60 12-345 6789', email: 'hello@kopi.example' };
const signal = new AbortController().signal;

/** Head and body, without the white space after the last tags, which does not belong to the page. */
function outlineWithCss(html: string): string {
  const parts = [...elementsOf(parse(html))].filter(
    ({ tagName }) => tagName === 'head' || tagName === 'body',
  );
  return parts.map((part) => outlineOf(part).replace(/(?:"(?:\\n)*"\n)?end$/, 'end')).join('\n');
}

async function pageOf(env: Record<string, string>, style: (typeof websiteStyles)[number], language: string) {
  const [text] = createModels(env).text;
  const description = 'A kopitiam in Ipoh since 1987';
  const { value: brief } = await text.run(
    websiteBriefTask,
    { description, language, business },
    {
      signal,
    },
  );
  const direction = language === 'ar' ? ('rtl' as const) : ('ltr' as const);
  const page = await text.run(
    websitePageTask,
    { brief, style, language, direction, business },
    {
      signal,
    },
  );
  const paths = brief.images.map(({ key }) => `images/${key}.webp`);
  return { written: page.value.html, language, direction, paths };
}

describe('a sound page', () => {
  it.each(websiteStyles.flatMap((style) => ['en', 'ar'].map((language) => [style, language] as const)))(
    'of the sample in the style %s and in %s passes unchanged',
    async (style, language) => {
      const job = await pageOf({ AI_TEXT_PROVIDERS: 'sample', SAMPLE_PACE_MS: '0' }, style, language);
      const { html, findings, removed } = await checkPage(job);
      expect({ findings, removed }).toEqual({ findings: [], removed: [] });
      expect(outlineWithCss(html)).toBe(outlineWithCss(job.written));
    },
  );

  it('of another provider passes unchanged', async () => {
    const fake = await startFakeAi();
    try {
      const job = await pageOf(fake.env, 'bold', 'ms');
      const { html, findings, removed } = await checkPage(job);
      expect({ findings, removed }).toEqual({ findings: [], removed: [] });
      expect(outlineWithCss(html)).toBe(outlineWithCss(job.written));
    } finally {
      await fake.stop();
    }
  });
});
