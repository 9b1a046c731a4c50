import { darker, lighter } from '../colour';
import type { Canvas } from './canvas';

const directions = { down: [0, 0, 0, 1], right: [0, 0, 1, 0], corner: [0, 0, 1, 1] } as const;

interface Light {
  /** How much brighter it is towards the light, from 0 to 1. */
  light?: number;
  /** How much darker it is away from it. */
  dark?: number;
}

/** A colour with light falling on it from one side. Returns a paint. */
export function shade(
  canvas: Canvas,
  colour: string,
  { way = 'corner', light = 0.25, dark = 0.25 }: Light & { way?: keyof typeof directions } = {},
): string {
  return canvas.linear([[lighter(colour, light)], [colour], [darker(colour, dark)]], directions[way]);
}

/** The same on something round. */
export function ball(canvas: Canvas, colour: string, { light = 0.3, dark = 0.3 }: Light = {}): string {
  return canvas.radial([[lighter(colour, light)], [colour], [darker(colour, dark)]], [0.4, 0.35, 0.72]);
}

/** One colour that grows or fades from top to bottom, by its opacities. */
export function fade(canvas: Canvas, colour: string, opacities: readonly number[]): string {
  return canvas.linear(opacities.map((opacity) => [colour, opacity]));
}

/** The same from the middle outwards. */
export function glow(canvas: Canvas, colour: string, opacities: readonly number[]): string {
  return canvas.radial(opacities.map((opacity) => [colour, opacity]));
}
