import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const script = `
import { registerHooks } from 'node:module';
const loaded = [];
registerHooks({
  load(url, context, next) {
    loaded.push(url);
    return next(url, context);
  },
});
const { createSample } = await import('./create-sample.ts');
const { websiteBriefTask } = await import('@darkroom/kinds/website/tasks/brief');
const { text, image } = createSample({ paceMs: 0 });
const signal = new AbortController().signal;
const atStart = loaded.splice(0);
await text.run(websiteBriefTask, { description: 'Luna', language: 'de', business: {} }, { pictures: [], signal });
const atText = loaded.splice(0);
await image.make({ prompt: 'the sea', references: [], variation: 1, size: { width: 512, height: 512 } }, { signal });
console.log(JSON.stringify({ atStart, atText, atImage: loaded }));
`;

it('loads what it writes and draws with, and each language, with the first call that needs it', () => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script],
    { cwd: import.meta.dirname, encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  const loaded: Record<string, string[]> = JSON.parse(stdout);
  const own = (part: string) =>
    loaded[part]!.flatMap((url) => /\/packages\/sample\/src\/([^?]+)/.exec(url)?.[1] ?? []);
  expect(own('atStart').filter((file) => file.includes('/'))).toEqual([]);
  expect(own('atStart')).toContain('text-model.ts');
  const copies = own('atText').filter((file) => file.startsWith('website/copy/'));
  expect(copies.toSorted()).toEqual(['website/copy/de.json', 'website/copy/en.json']);
  expect(own('atText').filter((file) => file.startsWith('drawing/'))).toEqual([]);
  expect(own('atImage')).toContain('drawing/draw-artwork.ts');
});
