import { beforeAll, describe, expect, it } from 'vitest';
import { setUp } from './harness/test-setup';

/** What a trigger's `if` says to one event: the same on every server. */
const conditions: [string, boolean][] = [
  ['event.data.n == 1.0 && event.data.half > 0', true],
  ["event.data.text + '-' + event.data.n == 'a-1'", true],
  ["event.data.missing || event.data.text == 'a'", true],
  ["(event.data.missing || event.data.text) == 'a'", true],
  ['event.data.text ? true : false', true],
  ['event.data.missing ? true : false', false],
  ['event.data.missing == event.data.gone', false],
  ['event.data.missing == null && event.data.missing != 0', true],
  ['event.data.missing < 1', true],
  ['event.data.missing > 1', false],
  ['event.data.none < 1 && event.data.none > -1', true],
  ['!event.data.missing', false],
  ["event.data.missing.startsWith('a') == false", true],
  ['event.data.list[9] != 1 || event.data.list[0] == 2', true],
  ['event.data.list.exists(x, x == 3) && event.data.list.all(x, x > 0)', true],
  ['event.data.text.size() == 1 && size(event.data.missing) == 0', true],
  ["uppercase(event.data.text) == 'A'", true],
  ["date(event.data.date) > date('2024-01-01') && date(event.data.date) < now()", true],
  ['json_parse(\'{"a": [1]}\').a[0] == 1', true],
  ['event.data.n', false],
];

const setup = setUp('expr', (client) =>
  conditions.map(([condition], index) =>
    client.createFunction(
      { id: `if-${index}`, triggers: { event: 'expr/go', if: condition } },
      () => condition,
    ),
  ),
);

describe('the condition of a trigger', () => {
  const started = new Set<unknown>();
  const expected = conditions.filter(([, isMet]) => isMet).length;

  beforeAll(async () => {
    const data = { n: 1, half: 0.5, text: 'a', none: null, list: [2, 3], date: '2024-05-05T00:00:00Z' };
    const runs = await setup.server.endedRuns(await setup.send('expr/go', data), expected);
    for (const run of runs) started.add(run.output);
  });

  it.each(conditions)('%s: %s', (condition, isMet) => {
    expect(started.has(condition)).toBe(isMet);
  });
});
