import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { businessTypes } from './business-types';
import { copyLanguages, copyOf, nounOf, voiceOf } from './copy-of';
import { fillable } from './fill';

const knownPlaces = ['name', 'noun', 'city', 'year', 'product', 'Product'];

/** Every list of texts to choose from, by where it stands. */
function* choicesIn(value: unknown, path = ''): Generator<readonly [path: string, texts: string[]]> {
  if (Array.isArray(value) && value.every((text) => typeof text === 'string')) yield [path, value];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* choicesIn(inner, `${path}/${key}`);
  }
}

it('has one file for each language, and no other', () => {
  const files = readdirSync(new URL('copy', import.meta.url));
  expect(files.toSorted()).toEqual(copyLanguages.map((language) => `${language}.json`).toSorted());
});

it('answers for a region with its language, and in English for a language that nobody wrote', async () => {
  expect(await copyOf('ms-MY')).toEqual(await copyOf('ms'));
  expect(await copyOf('xx')).toEqual(await copyOf('en'));
});

describe.each(copyLanguages)('the copy in %s', (language) => {
  it('has the shape of the schema', async () => {
    await expect(copyOf(language)).resolves.toBeDefined();
  });

  it('knows each place that its texts name', async () => {
    const places = JSON.stringify(await copyOf(language)).matchAll(/\{(\w+)\}/g);
    expect(
      [...places].map(([, place]) => place).filter((place) => !knownPlaces.includes(place ?? '')),
    ).toEqual([]);
  });

  it('has something to say about a business of which only the name is known', async () => {
    const { introductions, sections, voices } = await copyOf(language);
    const mute = [...choicesIn({ introductions, sections, voices })]
      .filter(([path]) => !path.startsWith('/sections/story'))
      .filter(([, texts]) => fillable(texts, { name: 'Luna', noun: 'a salon' }).length === 0);
    expect(mute).toEqual([]);
  });

  it('knows every type of business, and knows no other', async () => {
    const copy = await copyOf(language);
    const ids = businessTypes.map(({ id }) => id);
    expect(Object.keys(copy.nouns).toSorted()).toEqual(ids.toSorted());
    for (const id of Object.keys(copy.voices)) expect(ids).toContain(id);
    for (const type of businessTypes) {
      expect(nounOf(copy, type).phrase).not.toBe('');
      expect(voiceOf(copy, type).action).not.toBe('');
    }
  });
});

it.each(['en', 'ms'])('names every scene in %s', async (language) => {
  const { scenes } = await copyOf(language);
  for (const scene of businessTypes.flatMap((type) => type.scenes))
    expect(Object.keys(scenes)).toContain(scene);
});

it('is in no language what it is in another', async () => {
  const copies = await Promise.all(copyLanguages.map(copyOf));
  const leads = copies.flatMap(({ voices }) => Object.values(voices).flatMap((voice) => voice.leads));
  expect(new Set(leads).size).toBe(leads.length);
});
