import type sharp from 'sharp';

let loading: Promise<{ default: typeof sharp }> | undefined;

/** Loads sharp with the first picture, and keeps it: an `import()` asks the loader each time. */
export async function loadSharp() {
  const loaded = await (loading ??= import('sharp'));
  return loaded.default;
}
