import { expect, it } from 'vitest';
import { isId, newId } from './new-id';

it('makes ids that are unique, well-formed and sort by their time', () => {
  const ids = Array.from({ length: 1000 }, newId);
  expect(new Set(ids).size).toBe(1000);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const madeAt = ids.map((id) => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16));
  expect(madeAt).toEqual([...madeAt].sort((a, b) => a - b));
  expect(Math.abs(Date.now() - (madeAt[0] ?? 0))).toBeLessThan(5000);
});

it('recognises an id', () => {
  expect(isId(newId())).toBe(true);
  expect(isId(newId().toUpperCase())).toBe(true);
  for (const text of ['', 'x', `${newId()} `, newId().replaceAll('-', ''), `${newId()}\n`])
    expect(isId(text)).toBe(false);
});
