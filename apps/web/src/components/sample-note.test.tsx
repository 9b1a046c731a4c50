import { expect, it } from 'vitest';
import { textOf } from '@/testing/read';
import { SampleNote } from './sample-note';

it.each([
  [['sample'], ['sample'], 'It draws its pictures and pages from'],
  [['sample'], ['openai', 'sample'], 'It writes its pages from'],
  [['openai'], ['sample'], 'It draws its pictures from'],
])('says what the sample makes where text is made by %s and images by %s', (text, image, sentence) => {
  expect(textOf(<SampleNote providers={{ text, image }} />)).toContain(sentence);
});

it.each([[{ text: ['openai', 'sample'], image: ['google'] }], [null]])('says nothing for %o', (providers) => {
  expect(textOf(<SampleNote providers={providers} />)).toBe('');
});
