import type { UploadView } from '@darkroom/api/view/upload-view';
import { describe, expect, it } from 'vitest';
import {
  countUploads,
  reduceUploads,
  storedUploadList,
  uploadIdsOf,
  uploadListOf,
  type UploadAction,
  type UploadList,
} from './upload-list';

const file = (key: string) => ({ key, fileName: `${key}.jpg`, fingerprint: `${key} 10 1` });
const idOf = (key: string) => `0197a3c4-0000-7000-8000-00000000000${key.charCodeAt(0) - 97}`;
const view = (key: string): UploadView => ({
  id: idOf(key),
  fileName: `${key}.jpg`,
  path: `/assets/${key}`,
  width: 8,
  height: 6,
  thumbhash: '',
});
const add = (keys: string, maxCount = 6): UploadAction => ({
  type: 'add',
  files: [...keys].map(file),
  maxCount,
});
const arrive = (key: string): UploadAction => ({ type: 'arrive', key, upload: view(key) });
const fail = (key: string, canRetry = true): UploadAction => ({ type: 'fail', key, error: 'No.', canRetry });
const listAfter = (...actions: UploadAction[]) => actions.reduce(reduceUploads, uploadListOf([]));
const shown = ({ items }: UploadList) => items.map(({ key, state }) => `${key} ${state}`);

describe('a list of uploads', () => {
  it.each(['abc', 'cba', 'bca'])('keeps the order of choice when the files arrive as %s', (order) => {
    const list = listAfter(add('abc'), ...[...order].map(arrive));
    expect(uploadIdsOf(list)).toEqual(['a', 'b', 'c'].map(idOf));
  });

  it('keeps the place of a failed file, also when it is tried again', () => {
    const failed = listAfter(add('abc'), arrive('a'), fail('b'), arrive('c'));
    expect(shown(failed)).toEqual(['a ready', 'b failed', 'c ready']);
    expect(uploadIdsOf(failed)).toEqual([idOf('a'), idOf('c')]);
    const again = reduceUploads(failed, { type: 'retry', key: 'b' });
    expect(countUploads(again, 'pending')).toBe(1);
    expect(uploadIdsOf(reduceUploads(again, arrive('b')))).toEqual(['a', 'b', 'c'].map(idOf));
  });

  it('tries again only when another try can succeed', () => {
    const list = listAfter(add('ab'), fail('a'), fail('b', false), { type: 'retryFailed' });
    expect(shown(list)).toEqual(['a pending', 'b failed']);
  });

  it('names the files beyond the limit', () => {
    const list = listAfter(add('ab'), add('cde', 3));
    expect(shown(list)).toEqual(['a pending', 'b pending', 'c pending']);
    expect(list.overLimit).toEqual(['d.jpg', 'e.jpg']);
    expect(reduceUploads(list, { type: 'remove', key: 'a' }).overLimit).toEqual([]);
  });

  it('names a file that is already in the list, also within one selection', () => {
    expect(listAfter(add('ab'), add('bc')).repeated).toEqual(['b.jpg']);
    expect(listAfter(add('aa'))).toMatchObject({ repeated: ['a.jpg'], items: [{ key: 'a' }] });
  });

  it('puts a failed file that is chosen again in its old place', () => {
    const again = { ...file('a'), key: 'z' };
    const list = listAfter(add('ab'), fail('a'), { type: 'add', files: [again], maxCount: 2 });
    expect(shown(list)).toEqual(['z pending', 'b pending']);
    expect(list.repeated).toEqual([]);
  });

  it.each([
    ['a', 2, 'bca'],
    ['c', 0, 'cab'],
    ['b', 0, 'bac'],
    ['b', -4, 'bac'],
    ['b', 9, 'acb'],
    ['x', 0, 'abc'],
  ])('moves %s to %i', (key, to, order) => {
    const list = listAfter(add('abc'), { type: 'move', key, to });
    expect(list.items.map((item) => item.key).join('')).toBe(order);
  });

  it('drops failed files, and ignores an answer for a removed file', () => {
    const list = listAfter(
      add('abc'),
      fail('b'),
      { type: 'remove', key: 'c' },
      { type: 'removeFailed' },
      arrive('c'),
    );
    expect(shown(list)).toEqual(['a pending']);
  });

  it('marks the files of a stored list that had not arrived as failed', () => {
    const stored = storedUploadList.parse(JSON.parse(JSON.stringify(listAfter(add('ab'), arrive('a')))));
    expect(shown(stored)).toEqual(['a ready', 'b failed']);
    expect(stored.items[1]).toMatchObject({
      canRetry: false,
      error: expect.stringContaining('choose it again'),
    });
  });

  it('keeps the reason why a picture was refused', () => {
    const fail = { type: 'fail', key: 'a', error: 'This is not a picture.', canRetry: false } as const;
    const stored = storedUploadList.parse(JSON.parse(JSON.stringify(listAfter(add('a'), fail))));
    expect(stored.items).toMatchObject([
      { state: 'failed', error: 'This is not a picture.', canRetry: false },
    ]);
  });
});
