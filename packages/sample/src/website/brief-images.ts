import type { WebsiteBrief } from '@darkroom/kinds/website/tasks/brief';
import type { Draft } from './brief-sections';
import { hueOf } from '../colour';

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
export function planImages(
  { copy, english, facts, pick, name }: Draft,
  { sections, palette }: Pick<WebsiteBrief, 'sections' | 'palette'>,
  fault: string,
): Image[] {
  const count = sections.some(({ type }) => type === 'gallery') ? 4 : 3;
  const { place, work, detail, ready } = copy.scenes;
  const otherwise = [place, work, detail, ready];
  const product = facts.products[0]?.name;
  return pick('frames', frames)
    .slice(0, count)
    .map(([key, aspectRatio], index) => {
      const scene = facts.type.scenes[index] ?? '';
      return {
        key,
        prompt: [
          `${toneOf(palette.accent)} tones. ${english.scenes[scene]}.`,
          `For the website of a ${facts.type.name}${product ? ` with ${product.toLowerCase()}` : ''}.`,
          `Natural light and soft shadows, no text, no logos, no recognisable persons.${fault}`,
        ].join(' '),
        alt: copy.scenes[scene] ?? otherwise[index] ?? name,
        aspectRatio,
      };
    });
}

const tones = [
  [16, 'Brick red'],
  [44, 'Terracotta'],
  [66, 'Lemon yellow'],
  [155, 'Olive green'],
  [198, 'Mint'],
  [256, 'Navy'],
  [292, 'Lilac'],
  [345, 'Blush pink'],
] as const;

/** The accent in words, so that the images keep company with the page's colours. */
function toneOf(accent: string): string {
  const hue = hueOf(accent);
  return tones.find(([end]) => hue < end)?.[1] ?? tones[0][1];
}
