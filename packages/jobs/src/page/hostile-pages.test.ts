import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPage } from './check-page';
import { auditPage } from './testing/audit-page';

const dir = path.join(import.meta.dirname, '../../test/hostile-pages');
const files = fs.readdirSync(dir);
const paths = ['images/hero.webp'];
const read = (file: string) => fs.readFileSync(path.join(dir, file), 'utf8');
const check = (written: string) => checkPage({ written, language: 'en', direction: 'ltr', paths });

describe('hostile pages', () => {
  it.each(files)('are harmless after the check: %s', async (file) => {
    const { html } = await check(read(file));
    expect(auditPage(html, paths)).toEqual([]);
    const again = await check(html);
    expect(again.html).toBe(html);
    expect(again.removed).toEqual([]);
  });

  it('are hostile before it: the audit faults most of them, and the others are too large or cover the page', () => {
    const found = files.filter((file) => {
      try {
        return auditPage(read(file), paths).length > 0;
      } catch {
        return true;
      }
    });
    expect(found.length).toBeGreaterThan(files.length * 0.8);
  });
});
