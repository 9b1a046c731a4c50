import { imageInput, maxImageReferences } from '@darkroom/kinds/image';
import { expect, test } from 'vitest';
import { limitOf } from './reference-limit';

test('the form offers as many references as the kind takes, and says the kind’s own sentence', () => {
  const limit = limitOf(imageInput.shape.references);
  expect(limit.maxCount).toBe(maxImageReferences);
  expect(limit.message).toContain(String(maxImageReferences));
});
