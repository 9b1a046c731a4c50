import { expect, it } from 'vitest';
import { z } from 'zod';
import { sentenceOf } from './sentence-of';

const schema = z.object({
  title: z.string().min(2).max(5),
  count: z.int().min(1).max(4),
  tags: z.array(z.string()).min(1),
  kind: z.enum(['website', 'image']),
  isDone: z.boolean(),
  id: z.uuid(),
});
const sound = { title: 'abc', count: 1, tags: ['a'], kind: 'image', isDone: true, id: crypto.randomUUID() };
const sentenceFor = (wrong: object) =>
  schema.safeParse({ ...sound, ...wrong }, { error: sentenceOf }).error?.issues[0]?.message;

it.each([
  [{ title: undefined }, 'The field “title” is missing.'],
  [{ title: 4 }, 'The field “title” must be a text.'],
  [{ title: 'a' }, 'The field “title” is too short: at least 2.'],
  [{ title: 'abcdef' }, 'The field “title” is too long: at most 5.'],
  [{ count: 9 }, 'The field “count” is too large: at most 4.'],
  [{ count: 0 }, 'The field “count” is too small: at least 1.'],
  [{ count: 1.5 }, 'The field “count” must be a whole number.'],
  [{ tags: 'a' }, 'The field “tags” must be a list.'],
  [{ tags: [] }, 'The field “tags” is too short: at least 1.'],
  [{ tags: [{}] }, 'The field “tags.0” must be a text.'],
  [{ kind: 'poem' }, 'The field “kind” must be one of: website, image.'],
  [{ isDone: 'yes' }, 'The field “isDone” must be true or false.'],
  [{ id: 'x' }, 'The field “id” does not have the right form.'],
])('says what is wrong with %j', (wrong, sentence) => {
  expect(sentenceFor(wrong)).toBe(sentence);
});

it('speaks of the input where no field is at fault', () => {
  expect(schema.safeParse([], { error: sentenceOf }).error?.issues[0]?.message).toBe(
    'The input must be an object.',
  );
});
