import type { GenerationView } from '@darkroom/api/view/generation-view';
import type { UploadView } from '@darkroom/api/view/upload-view';
import { expect, it } from 'vitest';
import { at, generationOf } from '@/generation/testing/views';
import { markupOf, textsOf } from '@/testing/read';
import { Details } from './details';

const details = (overrides: Partial<GenerationView>, references: UploadView[] = []) => (
  <Details
    generation={generationOf({ status: 'succeeded', finishedAt: at(42), ...overrides })}
    recap={[{ label: 'Prompt', value: 'A boat\nat night' }]}
    references={references}
  />
);

function factsOf(overrides: Partial<GenerationView>): Record<string, string> {
  const shown = details(overrides);
  const values = textsOf(shown, 'dd');
  return Object.fromEntries(textsOf(shown, 'dt').map((label, index) => [label, values[index] ?? '']));
}

it('names every model, and says where none was used', () => {
  const madeBy = [
    { capability: 'text', provider: 'openai', model: 'gpt-6.1' },
    { capability: 'image', provider: 'sample', model: 'sample-image' },
  ] as const;
  expect(factsOf({ madeBy: [...madeBy] })).toMatchObject({
    'Text by': 'openai, gpt-6.1',
    'Images by': 'Sample (no AI model)',
  });
});

it('says how long it took from the line to the end, and nothing while that is open', () => {
  expect(factsOf({})).toMatchObject({ Took: '42 s', Made: '2026-01-01 12:00 UTC' });
  expect(factsOf({ finishedAt: null })).not.toHaveProperty('Took');
});

it('says both prices where the final one is lower than the quoted one', () => {
  expect(factsOf({ quotedCredits: 3 })['Price']).toBe('3 credits');
  expect(factsOf({ quotedCredits: 3, finalCredits: 3 })['Price']).toBe('3 credits');
  expect(factsOf({ quotedCredits: 3, finalCredits: 1 })['Price']).toBe('1 credit of 3');
});

it('shows the references by their names', () => {
  const upload = {
    id: 'u',
    fileName: 'warung & siti.jpg',
    path: '/assets/u',
    width: 40,
    height: 30,
    thumbhash: '1QcSHQRnh493V4dIh4eXh1h4kJUI',
  };
  expect(markupOf(details({}, [upload as UploadView]))).toContain('alt="warung &amp; siti.jpg"');
  expect(factsOf({})).not.toHaveProperty('References');
});
