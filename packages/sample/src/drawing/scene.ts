import type { Canvas } from './canvas';
import type { Palette } from './palette';
import type { Random } from '../random';

export interface SceneInput {
  canvas: Canvas;
  palette: Palette;
  random: Random;
  /** For the details: which tools lie on the table, which dish is on the plate. */
  prompt: string;
}

export type Scene = (input: SceneInput) => void;
