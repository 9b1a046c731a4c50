import { n, type Point } from './canvas';
import type { Random } from '../random';

interface Fill {
  opacity?: number;
  stroke?: string;
  strokeWidth?: number;
}

export function path(d: string, fill: string, { opacity, stroke, strokeWidth }: Fill = {}): string {
  const extra = [
    opacity === undefined ? '' : ` opacity="${n(opacity, 3)}"`,
    stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="${n(strokeWidth ?? 1)}"`,
  ].join('');
  return `<path d="${d}" fill="${fill}"${extra}/>`;
}

export function line(d: string, stroke: string, width: number, opacity = 1): string {
  return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${n(width)}" stroke-opacity="${n(opacity, 3)}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** Primitives take geometry, paint and opacity in a row, as drawing libraries do: pictures are made of hundreds. */
export function circle(x: number, y: number, radius: number, fill: string, opacity = 1): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${fill}" opacity="${n(opacity, 3)}"/>`;
}

export function ellipse(x: number, y: number, [rx, ry]: Point, fill: string, opacity = 1): string {
  return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}" opacity="${n(opacity, 3)}"/>`;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  radius?: number;
}

export function rect({ x, y, width, height, radius = 0 }: Box, fill: string, opacity = 1): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${n(radius)}" fill="${fill}" opacity="${n(opacity, 3)}"/>`;
}

export function group(markup: readonly string[], transform: string, opacity = 1): string {
  return `<g transform="${transform}" opacity="${n(opacity, 3)}">${markup.join('')}</g>`;
}

export function circlePath(x: number, y: number, rx: number, ry = rx): string {
  return `M${n(x - rx)} ${n(y)}a${n(rx)} ${n(ry)} 0 1 0 ${n(rx * 2)} 0a${n(rx)} ${n(ry)} 0 1 0 ${n(-rx * 2)} 0Z`;
}

export function rectPath({ x, y, width, height, radius = 0 }: Box): string {
  const r = Math.min(radius, width / 2, height / 2);
  const arc = (dx: number, dy: number) => `a${n(r)} ${n(r)} 0 0 1 ${n(dx)} ${n(dy)}`;
  return `M${n(x + r)} ${n(y)}h${n(width - 2 * r)}${arc(r, r)}v${n(height - 2 * r)}${arc(-r, r)}h${n(2 * r - width)}${arc(-r, -r)}v${n(2 * r - height)}${arc(r, -r)}Z`;
}

export function polygon(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z`;
}

/** A smooth curve through all points (Catmull-Rom). */
export function smooth(points: readonly Point[], isClosed = false): string {
  const count = points.length;
  const at = (index: number): Point => {
    const wrapped = isClosed ? (index + count) % count : Math.min(count - 1, Math.max(0, index));
    return points[wrapped] ?? [0, 0];
  };
  const [startX, startY] = at(0);
  const curves = Array.from({ length: isClosed ? count : count - 1 }, (_, index) => {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const first = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const second = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    return `C${[...first, ...second, ...to].map((value) => n(value)).join(' ')}`;
  });
  return `M${n(startX)} ${n(startY)}${curves.join('')}${isClosed ? 'Z' : ''}`;
}

interface Blob {
  at: Point;
  /** Half its width and half its height. */
  reach: Point;
  wobble?: number;
}

/** An irregular round shape. */
export function blob(random: Random, { at: [x, y], reach: [rx, ry], wobble = 0.12 }: Blob): string {
  const count = 11;
  const turn = random.between(0, Math.PI);
  return smooth(
    Array.from({ length: count }, (_, index): Point => {
      const angle = turn + (index / count) * Math.PI * 2;
      const stretch = 1 + random.between(-wobble, wobble);
      return [x + Math.cos(angle) * rx * stretch, y + Math.sin(angle) * ry * stretch];
    }),
    true,
  );
}

interface Leaf {
  length: number;
  width: number;
  /** In degrees; 0 points right. */
  angle: number;
}

/** A pointed leaf that grows from its stem at a point. */
export function leaf([x, y]: Point, { length, width, angle }: Leaf): string {
  const radians = (angle * Math.PI) / 180;
  const at = (along: number, across: number): string => {
    const dx = along * length;
    const dy = across * width;
    return `${n(x + dx * Math.cos(radians) - dy * Math.sin(radians))} ${n(y + dx * Math.sin(radians) + dy * Math.cos(radians))}`;
  };
  return `M${at(0, 0)}C${at(0.25, -0.62)} ${at(0.7, -0.5)} ${at(1, 0)}C${at(0.7, 0.5)} ${at(0.25, 0.62)} ${at(0, 0)}Z`;
}

interface Shadow {
  dx?: number;
  dy: number;
  softness: number;
  opacity?: number;
  colour?: string;
}

/** The soft shadow of a path. Made of widening strokes, since a blur filter takes longer than the whole picture. */
export function shadow(
  d: string,
  { dx = 0, dy, softness, opacity = 0.34, colour = '#120a08' }: Shadow,
): string {
  const steps = softness < 9 ? 3 : softness < 20 ? 4 : 6;
  const each = 1 - (1 - opacity) ** (1 / steps);
  const strokes = Array.from({ length: steps }, (_, index) => {
    const width = (softness * 2 * (index + 0.4)) / steps;
    return `<path d="${d}" stroke-width="${n(width)}"/>`;
  }).join('');
  return `<g transform="translate(${n(dx)} ${n(dy)})" fill="${colour}" fill-opacity="${n(each, 3)}" stroke="${colour}" stroke-opacity="${n(each, 3)}" stroke-linejoin="round">${strokes}</g>`;
}
