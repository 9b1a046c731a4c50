import type { Size } from '@darkroom/pictures/size';
import { createCanvas } from './canvas';
import { chooseScene } from './choose-scene';
import { choosePalette, type Palette } from './palette';
import { createRandom } from '../random';

interface Drawing {
  prompt: string;
  variation: number;
  size: Size;
  /** In place of the one that the prompt asks for. */
  palette?: Palette | undefined;
}

/** The prompt as an SVG drawing. Its variations show the same subject, drawn differently. */
export function drawScene({ prompt, variation, size, palette }: Drawing): string {
  const random = createRandom(`${prompt}/${variation}`);
  const { draw, palettes } = chooseScene(prompt);
  const canvas = createCanvas(size);
  draw({ canvas, palette: palette ?? choosePalette(prompt, palettes, random), random, prompt });
  return canvas.toSvg();
}
