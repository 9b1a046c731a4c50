import { expect, it } from 'vitest';
import { createPartCounter } from './count-parts';

const body = '--line\r\n\r\n1\r\n--line\r\n\r\n2\r\n--line--\r\n';

function countIn(text: string, chunkLength: number, contentType = 'multipart/form-data; boundary=line') {
  const count = createPartCounter(contentType);
  let counted = 0;
  for (let at = 0; at < text.length; at += chunkLength)
    counted = count?.(Buffer.from(text.slice(at, at + chunkLength))) ?? counted;
  return counted;
}

it.each([1, 2, 3, 5, 7, 1000])('counts the markers of a body in chunks of %i bytes', (chunkLength) => {
  expect(countIn(body, chunkLength)).toBe(3);
});

it('reads a quoted boundary and other parameters', () => {
  expect(countIn(body, 4, 'multipart/form-data; charset=utf-8; Boundary="line"; x=1')).toBe(3);
});

it('counts nothing in a body without parts', () => {
  expect(createPartCounter('application/json')).toBeNull();
  expect(createPartCounter(null)).toBeNull();
});
