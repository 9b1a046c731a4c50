import type { UploadView } from '@darkroom/api/view/upload-view';
import { describe, expect, it } from 'vitest';
import { markupOf, textOf, textsOf } from '@/testing/read';
import { ReferencesField } from './references-field';
import { reduceUploads, type UploadAction, type UploadList, uploadListOf } from './upload-list';
import type { Uploads } from './use-uploads';

const uploads: UploadView[] = ['a', 'b'].map((name) => ({
  id: `0197a3c4-0000-7000-8000-00000000000${name}`,
  fileName: `${name}.jpg`,
  path: `/assets/${name}`,
  width: 40,
  height: 30,
  thumbhash: '1QcSHQRnh493V4dIh4eXh1h4kJUI',
}));
const arrived = uploadListOf(uploads);
const after = (list: UploadList, ...actions: UploadAction[]) => actions.reduce(reduceUploads, list);
const chosen = (name: string) => ({ key: name, fileName: name, fingerprint: name });

function field(list: UploadList, error?: string) {
  const state: Uploads = {
    list,
    dispatch: () => {},
    add: () => {},
    remove: () => {},
    progressOf: () => 0.25,
    previewOf: (key) => `blob:${key}`,
  };
  return <ReferencesField maxCount={3} hint="Pictures to work from." uploads={state} error={error} />;
}

describe('the pictures', () => {
  it('are listed in their order, each with its place and its own buttons', () => {
    const markup = markupOf(field(arrived));
    expect(Array.from(markup.matchAll(/<li [^>]*aria-label="([^"]*)"/g), ([, label]) => label)).toEqual([
      '1 of 2: a.jpg',
      '2 of 2: b.jpg',
    ]);
    for (const label of ['Remove a.jpg', 'Move a.jpg later', 'Move b.jpg earlier'])
      expect(markup).toContain(`aria-label="${label}"`);
  });

  it('cannot be moved beyond the ends, and a lone one not at all', () => {
    const markup = markupOf(field(arrived));
    expect(markup).toMatch(/aria-disabled="true" aria-label="Move a\.jpg earlier"/);
    expect(markup).toMatch(/aria-disabled="true" aria-label="Move b\.jpg later"/);
    expect(markupOf(field(uploadListOf(uploads.slice(0, 1))))).not.toContain('Move a.jpg');
  });

  it('show how far they are while they are sent', () => {
    const list = after(arrived, { type: 'add', files: [chosen('c.jpg')], maxCount: 3 });
    expect(markupOf(field(list))).toMatch(/<progress value="0\.25" aria-label="Uploading c\.jpg"/);
  });
});

describe('a picture that failed', () => {
  const failed = (canRetry: boolean) =>
    after(
      arrived,
      { type: 'add', files: [chosen('c.jpg')], maxCount: 3 },
      { type: 'fail', key: 'c.jpg', error: 'This file is no picture.', canRetry },
    );

  it('is named with its number and its reason, as an alert', () => {
    const shown = field(failed(false));
    expect(markupOf(shown)).toMatch(/role="alert".*This file is no picture\./s);
    expect(textOf(shown)).toContain('3. c.jpg This file is no picture.');
  });

  it('can be left out, and sent again where that may help', () => {
    const buttons = (canRetry: boolean) => textsOf(field(failed(canRetry)), 'button').filter(Boolean);
    expect(buttons(true)).toEqual(['Try again with c.jpg', 'Leave it out : c.jpg']);
    expect(buttons(false)).toEqual(['Leave it out : c.jpg']);
  });
});

describe('the notice below', () => {
  it('names the files over the limit and those chosen twice', () => {
    const list = after(arrived, {
      type: 'add',
      files: ['c.jpg', 'd.jpg', 'c.jpg'].map(chosen),
      maxCount: 3,
    });
    expect(textOf(field(list))).toContain(
      'Add at most 3 reference images. Not added: d.jpg. Already in the list: c.jpg.',
    );
  });

  it('gives way to an error of the form', () => {
    const list = after(arrived, { type: 'add', files: ['c', 'd'].map(chosen), maxCount: 3 });
    const text = textOf(field(list, 'A reference is gone.'));
    expect(text).toContain('A reference is gone.');
    expect(text).not.toContain('Not added: d');
  });

  it('is tied to the field, for who listens', () => {
    const markup = markupOf(field(arrived, 'A reference is gone.'));
    expect(markup).toMatch(/aria-describedby="references-hint references-error"/);
    expect(markup).toMatch(/id="references-error"[^>]*>.*A reference is gone\./s);
    expect(markup).toMatch(/<input [^>]*type="file"[^>]*data-invalid="true"/);
  });
});
