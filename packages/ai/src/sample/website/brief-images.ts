import type { WebsiteBrief } from '../../tasks/website-brief';
import type { Draft } from './brief-sections';
import { businessTypes } from './business-types';
import { enScenes } from './copy/en/en-scenes';

type Image = WebsiteBrief['images'][number];

type Frames = readonly (readonly [key: string, aspectRatio: Image['aspectRatio']])[];

const frames: readonly [Frames, ...Frames[]] = [
  [
    ['hero', '4:5'],
    ['at-work', '3:4'],
    ['detail', '1:1'],
    ['close-up', '4:3'],
  ],
  [
    ['hero', '3:2'],
    ['at-work', '4:5'],
    ['detail', '4:3'],
    ['close-up', '1:1'],
  ],
  [
    ['hero', '4:3'],
    ['at-work', '4:5'],
    ['detail', '3:4'],
    ['close-up', '3:2'],
  ],
];

/** Three images, four where there is a gallery to hang them in. */
export function planImages(draft: Draft, sections: WebsiteBrief['sections'], fault: string): Image[] {
  const { copy, facts, picker } = draft;
  const count = sections.some(({ type }) => type === 'gallery') ? 4 : 3;
  const asked = enScenes[facts.type];
  const alts = copy.typeScenes?.[facts.type] ?? copy.scenes;
  const product = facts.products[0]?.name;
  return picker
    .pick('frames', frames)
    .slice(0, count)
    .map(([key, aspectRatio], index) => ({
      key,
      prompt: [
        `${asked[index]}, for a ${businessTypes[facts.type].name}${product ? ` with ${product.toLowerCase()}` : ''}.`,
        `Photograph in natural light with soft shadows, no text, no logos, no recognisable persons.${fault}`,
      ].join(' '),
      alt: alts[index] ?? draft.name,
      aspectRatio,
    }));
}
