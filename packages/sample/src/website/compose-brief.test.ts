import { describe, expect, it } from 'vitest';
import { websiteBrief, type WebsiteBrief, type WebsiteBriefInput } from '@darkroom/kinds/website/tasks/brief';
import { businessTypes } from './business-types';
import { composeBrief } from './compose-brief';
import { copyLanguages as languages } from './copy-of';
import { findDescriptionLanguage } from './description-language';

const scripts: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/gu,
  hi: /\p{Script=Devanagari}/gu,
  ta: /\p{Script=Tamil}/gu,
  zh: /\p{Script=Han}/gu,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
};

const compose = (description: string, rest: Partial<WebsiteBriefInput> = {}) =>
  composeBrief({ description, language: 'en', business: {}, ...rest });
const textsOf = (brief: WebsiteBrief) =>
  [
    brief.tagline,
    brief.callToAction.label,
    ...brief.sections.flatMap(({ navigationLabel, heading, text, items }) => [
      navigationLabel,
      heading,
      text,
      ...items.flatMap((item) => [item.title, item.text]),
    ]),
    ...brief.images.map(({ alt }) => alt),
  ].join('\n');

describe('a brief', () => {
  it.each(businessTypes.flatMap(({ name }) => languages.map((language) => [name, language] as const)))(
    'is complete for a %s in %s',
    async (name, language) => {
      const brief = websiteBrief.parse(await compose(`Aurora, a ${name}`, { language }));
      expect(textsOf(brief)).not.toMatch(/[{}]|undefined/);
      expect(brief.sections[0]?.type).toBe('hero');
      expect(brief.sections.map(({ type }) => type)).toContain(brief.callToAction.section);
      expect(brief.sections.find(({ type }) => type === 'about')?.text).toContain('Aurora');
    },
  );

  it.each(languages)('is written in %s when the description is not', async (language) => {
    const text = textsOf(await compose('Warung Siti, nasi kandar in Penang, open since 1987', { language }));
    const script = scripts[language];
    if (!script) return expect(findDescriptionLanguage(text)).toBe(language === 'id' ? 'ms' : language);
    const letters = text.match(/\p{L}/gu)?.length ?? 1;
    return expect((text.match(script)?.length ?? 0) / letters).toBeGreaterThan(0.6);
  });

  it.each(languages)('invents no number in %s', async (language) => {
    for (const { name } of businessTypes) {
      const text = textsOf(await compose(`Aurora, a ${name}`, { language }));
      expect(text).not.toMatch(/\d|RM|[$€£¥]/);
    }
  });

  it('is the same for the same input and another for another', async () => {
    const description = 'Rise, a bakery in Ipoh';
    expect(await compose(description)).toEqual(await compose(description));
    const names = ['Rise', 'Crumb', 'Loaf & Leaf', 'Golden Hour', 'Hearth', 'Knead'];
    const shapes = names.map(async (name) => {
      const { sections, tagline, palette } = await compose(`${name}, a bakery in Ipoh`);
      return JSON.stringify([sections.map(({ type, heading }) => [type, heading]), tagline, palette]);
    });
    expect(new Set(await Promise.all(shapes)).size).toBe(6);
  });

  it('shows what the customer wrote: words, products, prices, and ways to get in touch', async () => {
    const brief = await compose(
      'Warung Siti, a family stall in Penang since 1987. Nasi lemak RM 8, teh tarik RM 2.50 and roti canai RM 1.80. We open before the sun does. Call 04-262 1234.',
      { business: { email: 'siti@warung.example', hours: '6am-2pm' } },
    );
    const offer = brief.sections.find(({ type }) => type === 'offer');
    expect(offer?.items.map(({ title, price }) => [title, price])).toEqual([
      ['Nasi lemak', 'RM 8'],
      ['Teh tarik', 'RM 2.50'],
      ['Roti canai', 'RM 1.80'],
    ]);
    expect(textsOf(brief)).toContain('We open before the sun does.');
    expect(brief.sections.at(-1)?.items.map(({ text }) => text)).toEqual([
      '6am-2pm',
      '04-262 1234',
      'siti@warung.example',
    ]);
  });

  it('sells no half of a name', async () => {
    const { sections } = await compose('Tan & Lee, a family law firm in Kuching');
    const titles = sections.flatMap(({ items }) => items.map(({ title }) => title));
    expect(titles).not.toContain('Lee');
  });

  it('keeps what is meant for the designer off the page', async () => {
    const brief = await compose('Luna, a hair salon in Ipoh. Please make the website pink. We love curls.');
    expect(textsOf(brief)).not.toContain('website pink');
    expect(textsOf(brief)).toContain('We love curls.');
  });

  it('takes the name that was filled in before the one it finds', async () => {
    const { businessName } = await compose('Luna, a hair salon', { business: { name: 'Studio Mira' } });
    expect(businessName).toBe('Studio Mira');
  });

  it('names a business that has no name after what it is and where', async () => {
    const nameOf = async (description: string, language: string) =>
      (await compose(description, { language })).businessName;
    expect(await nameOf('a small bakery in Ipoh', 'en')).toBe('Bakery Ipoh');
    expect(await nameOf('sebuah kedai roti di Ipoh', 'ms')).toBe('Kedai Roti Ipoh');
  });

  it.each(['a', '🎉🎉🎉', '.....', '{city} {name}', 'x'.repeat(4000), '\n\n\n-', '$& $1 \\u0000'])(
    'survives “%s”',
    async (description) => {
      const brief = await compose(description);
      expect(() => websiteBrief.parse(brief)).not.toThrow();
    },
  );
});
