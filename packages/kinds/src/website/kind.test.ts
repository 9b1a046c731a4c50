import { describe, expect, it } from 'vitest';
import { website } from './kind';

const id = '0197a3c4-0000-7000-8000-000000000000';

describe('a website', () => {
  it('is made in all styles and in the language of its description by default', async () => {
    const { input, slots, quote } = await website.read({ description: 'Una panadería con horno de leña' });
    expect(input).toMatchObject({ language: 'es', styles: ['editorial', 'bold', 'serene'], references: [] });
    expect(slots.map(({ key }) => key)).toEqual(['editorial', 'bold', 'serene']);
    expect(quote.credits).toBe(5);
  });

  it('keeps the language that was asked for', async () => {
    const { input } = await website.read({ description: 'Una panadería con horno de leña', language: 'fr' });
    expect(input).toMatchObject({ language: 'fr' });
  });

  it('has one slot per style, however often the style is named', async () => {
    const { slots } = await website.read({ description: 'A bakery', styles: ['bold', 'bold'] });
    expect(slots).toEqual([{ key: 'bold', label: 'Bold' }]);
  });

  it('leaves out facts that are empty', async () => {
    const request = { description: 'A bakery', business: { name: ' ', phone: '1' } };
    expect((await website.read(request)).input).toMatchObject({ business: { name: undefined, phone: '1' } });
  });

  it('accepts its own output as a request', async () => {
    const { input } = await website.read({ description: ' A bakery ', references: [id] });
    expect((await website.read(input)).input).toEqual(input);
    expect(website.uploads(input)).toEqual([{ id, path: ['references', 0] }]);
  });

  it('costs nothing when nothing was delivered', () => {
    expect(website.quote([]).credits).toBe(0);
    expect(website.quote(['bold']).credits).toBe(3);
  });

  it('delivers one page per style and the files beside it', () => {
    const files = [{ path: 'images/hero.webp', assetId: id }];
    const style = { style: 'bold', htmlAssetId: id, sizeBytes: 1, files };
    const result = { title: 'Siti', language: 'en', styles: [style], madeBy: [] };
    expect(website.deliverables(result)).toEqual([
      { slot: 'bold', path: 'index.html', assetId: id, role: 'page' },
      { slot: 'bold', path: 'images/hero.webp', assetId: id, role: 'file' },
    ]);
  });
});
