import { describe, expect, it } from 'vitest';
import { checkPage } from './check-page';

describe('checkPage', () => {
  it('answers plain data', async () => {
    const report = await checkPage({ written: '<p>x', language: 'en', direction: 'ltr', paths: [] });
    expect(structuredClone(report)).toEqual(report);
  });
});
