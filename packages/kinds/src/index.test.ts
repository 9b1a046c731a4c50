import { describe, expect, it } from 'vitest';
import { kindNames, kindOf, kinds } from './index';
import { stepNames } from './vocabulary';

describe.each(kindNames)('%s', (name) => {
  const { bands, steps } = kinds[name];

  it('has progress bands that only rise, from 0 to 100', () => {
    const edges = stepNames.flatMap((step) => [bands[step].from, bands[step].to]);
    expect(edges).toEqual(edges.toSorted((a, b) => a - b));
    expect([edges[0], edges.at(-1)]).toEqual([0, 100]);
  });

  it('has a message for every step', () => {
    for (const step of stepNames) expect(steps[step].label && steps[step].messages[0]).toBeTruthy();
  });
});

it('offers every kind by its name', () => {
  expect(kindNames.map((name) => kinds[name].name)).toEqual(kindNames);
});

it('refuses a generation of an unknown kind', () => {
  expect(() => kindOf({ kind: 'poem' })).toThrow('There is no kind “poem”.');
});
