import type { Random } from '../random';
import { d, n, type Point } from './canvas';

/** Shapes take geometry, paint and opacity in a row, as drawing libraries do: pictures are made of hundreds. */
export function path(data: string, fill: string, opacity = 1): string {
  return `<path d="${data}" fill="${fill}" opacity="${n(opacity, 3)}"/>`;
}

export function line(data: string, stroke: string, width: number, opacity = 1): string {
  return `<path d="${data}" fill="none" stroke="${stroke}" stroke-width="${n(width, 2)}" stroke-opacity="${n(opacity, 3)}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

export function circle(x: number, y: number, radius: number, fill: string, opacity = 1): string {
  return ellipse(x, y, [radius, radius], fill, opacity);
}

export function ellipse(x: number, y: number, [rx, ry]: Point, fill: string, opacity = 1): string {
  return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx, 2)}" ry="${n(ry, 2)}" fill="${fill}" opacity="${n(opacity, 3)}"/>`;
}

export type Box = readonly [x: number, y: number, width: number, height: number, radius?: number];

export function rect([x, y, width, height, radius = 0]: Box, fill: string, opacity = 1): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width, 2)}" height="${n(height, 2)}" rx="${n(radius)}" fill="${fill}" opacity="${n(opacity, 3)}"/>`;
}

export function group(markup: readonly string[], transform: string): string {
  return `<g transform="${transform}">${markup.join('')}</g>`;
}

/** What `draw` makes for 0, 1, 2... */
export function repeat(count: number, draw: (index: number) => string): string {
  return Array.from({ length: Math.ceil(count) }, (_, index) => draw(index)).join('');
}

export function circlePath(x: number, y: number, rx: number, ry = rx): string {
  return d`M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${rx * 2} 0a${rx} ${ry} 0 1 0 ${-rx * 2} 0Z`;
}

export function rectPath([x, y, width, height, radius = 0]: Box): string {
  const r = Math.min(radius, width / 2, height / 2);
  const [across, down] = [width - 2 * r, height - 2 * r];
  return d`M${x + r} ${y}h${across}a${r} ${r} 0 0 1 ${r} ${r}v${down}a${r} ${r} 0 0 1 ${-r} ${r}h${-across}a${r} ${r} 0 0 1 ${-r} ${-r}v${-down}a${r} ${r} 0 0 1 ${r} ${-r}Z`;
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
  const curves = repeat(isClosed ? count : count - 1, (index) => {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const first = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const second = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    return `C${[...first, ...second, ...to].map((value) => n(value)).join(' ')}`;
  });
  return `M${n(at(0)[0])} ${n(at(0)[1])}${curves}${isClosed ? 'Z' : ''}`;
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
  const points = Array.from({ length: count }, (_, index): Point => {
    const angle = turn + (index / count) * Math.PI * 2;
    const stretch = 1 + random.between(-wobble, wobble);
    return [x + Math.cos(angle) * rx * stretch, y + Math.sin(angle) * ry * stretch];
  });
  return smooth(points, true);
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
    const [dx, dy] = [along * length, across * width];
    return `${n(x + dx * Math.cos(radians) - dy * Math.sin(radians))} ${n(y + dx * Math.sin(radians) + dy * Math.cos(radians))}`;
  };
  return `M${at(0, 0)}C${at(0.25, -0.62)} ${at(0.7, -0.5)} ${at(1, 0)}C${at(0.7, 0.5)} ${at(0.25, 0.62)} ${at(0, 0)}Z`;
}

/**
 * The soft shadow of a path that lies `height` above what is below it. Made of widening strokes, since a blur filter takes
 * longer than the whole picture.
 */
export function shadow(data: string, height: number, opacity = 0.36): string {
  const steps = height < 6 ? 3 : height < 14 ? 4 : 6;
  const each = n(1 - (1 - opacity) ** (1 / steps), 3);
  const strokes = repeat(steps, (index) => {
    const width = (height * 3 * (index + 0.4)) / steps;
    return `<path d="${data}" stroke-width="${n(width, 2)}"/>`;
  });
  const colour = '#120a08';
  return `<g transform="translate(${n(height * 0.4, 2)} ${n(height, 2)})" fill="${colour}" fill-opacity="${each}" stroke="${colour}" stroke-opacity="${each}" stroke-linejoin="round">${strokes}</g>`;
}

/** A path with its shadow below it. */
export function raised(data: string, fill: string, height: number): string {
  return shadow(data, height) + path(data, fill);
}

/** A point at random within a circle, or an ellipse. */
export function scattered(random: Random, [x, y]: Point, [rx, ry]: Point): Point {
  const [angle, far] = [random.between(0, 6.3), Math.sqrt(random.next())];
  return [x + Math.cos(angle) * far * rx, y + Math.sin(angle) * far * ry];
}
