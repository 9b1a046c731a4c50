import { mix, turned } from '../colour';
import type { Random } from '../random';
import { firstMentioned } from './words';

export interface Palette {
  /** Top and bottom of the sky, or of a wall. */
  sky: readonly [string, string];
  /** Sun, moon, lamps. */
  light: string;
  far: string;
  mid: string;
  near: string;
  /** The darkest. */
  ink: string;
  accent: string;
  accent2: string;
  /** The lightest surface. */
  paper: string;
}

/** Each line: sky top, sky bottom, light, far, mid, near, ink, accent, second accent, paper. */
const palettes = {
  dusk: '#2b2350 #f0825e #ffd9a0 #c56a6b #7d4468 #43305a #1d1733 #ff9d5c #6fb0a8 #fbe8d3',
  dawn: '#8fb8d6 #fde2cf #fff3d6 #b9c3d6 #7f9ab5 #4b6a85 #22364a #ef8a6f #e9c46a #fdf4ea',
  night: '#0b1330 #2c4a7d #f7e7b4 #33517f #22365f #152347 #080d1f #f2b950 #5fc3c9 #dfe6f5',
  sea: '#8fcdd6 #f4efdb #fffbe6 #6fb7c1 #2f8a9e #14607a #0a3247 #f28f6b #f6cf75 #f7f4e8',
  forest: '#cfdcbb #f3edd3 #fff6d0 #a7bd97 #5e8a68 #2f5a47 #14302b #d9793f #e6c15a #f6f1df',
  desert: '#efbb8c #fbe9d0 #fff4dc #e3a374 #c4683f #8a3e2c #43201d #2f7f86 #f0b84b #fcf0e0',
  rose: '#f2b8c0 #fdeae2 #fff6ee #e8a3ac #c9677c #8c3d57 #3f1a2c #5f8f7e #f0bd6f #fdf1ec',
  coffee: '#e0cbaf #f8efe2 #fff8ea #cdb090 #a0714b #65422c #2c1b14 #c4572f #6c8a6e #fbf4e9',
  jade: '#aad6c5 #eef6e6 #fbffe9 #8fc7b5 #3f9180 #1c5f5b #0c3336 #f0a04b #d8577a #f3f8ee',
  lavender: '#bdb3e6 #f7e3ee #fff7f0 #a99bd6 #7663ae #473a7d #211a45 #f2a68d #8fc6b8 #f8f3fb',
  citrus: '#ffd56b #fff4d0 #fffbe3 #ffc04f #f58a2e #c4501d #4e1d12 #2c8c74 #e8476a #fff8e6',
  safelight: '#1c0707 #7a1a12 #ffb066 #8f2218 #5e120f #360909 #150404 #ff6a3a #ffcf8a #f7dcc2',
  mono: '#cfccc6 #f2efe9 #fffdf8 #bdb9b2 #86827c #4c4a48 #1f1e1e #c9552f #8a9a94 #f7f5f0',
  indigo: '#bccae2 #f1ead9 #fff7e2 #8ea3c9 #3d5a99 #22356b #111b3d #d0613a #e3b04f #f6f0e2',
} as const;
export type PaletteName = keyof typeof palettes;

/** Words for colours and moods, in English and Malay. */
const namesByWords: readonly (readonly [string, PaletteName])[] = [
  ['darkroom safelight red-light kamar-gelap', 'safelight'],
  ['night midnight moon moonlit malam stars starry bulan neon', 'night'],
  ['sunset dusk evening senja twilight petang purple-sky golden-hour', 'dusk'],
  ['dawn morning pagi sunrise mist misty fog winter snow calm tenang', 'dawn'],
  ['pink rose blush romantic wedding bride pengantin merah-jambu red merah', 'rose'],
  ['purple violet lavender ungu lilac', 'lavender'],
  ['yellow orange oren kuning lemon citrus sunny cheerful ceria summer mango', 'citrus'],
  ['green hijau forest hutan jungle olive moss paddy sawah', 'forest'],
  ['jade mint teal turquoise tropical spa wellness', 'jade'],
  ['indigo blue biru navy batik denim', 'indigo'],
  ['terracotta desert clay sand earthy brick rust rustic', 'desert'],
  ['brown coklat coffee kopi chocolate beige cream wood wooden kayu warm hangat cosy cozy', 'coffee'],
  ['black white hitam putih grey gray monochrome minimal minimalist', 'mono'],
  ['sea ocean aqua laut pantai beach', 'sea'],
];

/** The palette that the prompt's words ask for, else one of the scene's own; its hues turned a little by chance. */
export function choosePalette(
  prompt: string,
  favourites: readonly [PaletteName, ...PaletteName[]],
  random: Random,
): Palette {
  const asked = firstMentioned(prompt, namesByWords);
  const favourite = random.pick(favourites);
  const degrees = random.between(-9, 9);
  const colours = palettes[asked ?? favourite].split(' ').map((colour) => turned(colour, degrees));
  return paletteOf(colours);
}

/** A palette from ten colours in the order of the table above; missing ones repeat the last. */
export function paletteOf(colours: readonly string[]): Palette {
  const at = (index: number) => colours[index] ?? colours.at(-1) ?? '#808080';
  return {
    sky: [at(0), at(1)],
    light: at(2),
    far: at(3),
    mid: at(4),
    near: at(5),
    ink: at(6),
    accent: at(7),
    accent2: at(8),
    paper: at(9),
  };
}

/** The palette with each of its colours changed alike. */
export function mapPalette(
  { sky, light, far, mid, near, ink, accent, accent2, paper }: Palette,
  change: (colour: string) => string,
): Palette {
  return paletteOf([...sky, light, far, mid, near, ink, accent, accent2, paper].map(change));
}

/** A step from far to near: 0 is the farthest tone, 1 the nearest. */
export function tone({ far, mid, near, ink }: Palette, depth: number): string {
  if (depth < 0.4) return mix(far, mid, depth / 0.4);
  if (depth < 0.8) return mix(mid, near, (depth - 0.4) / 0.4);
  return mix(near, ink, (depth - 0.8) / 0.2);
}
