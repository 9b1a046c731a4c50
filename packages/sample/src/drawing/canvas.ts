import type { Size } from '@darkroom/pictures/size';

export type Point = readonly [x: number, y: number];
type Stop = readonly [colour: string, opacity?: number];

interface Place {
  at: Point;
  /** How many pixels one unit of what is drawn inside takes. */
  scale?: number;
  /** In degrees. */
  turn?: number;
  isMirrored?: boolean;
}

export interface Canvas extends Size {
  /** A hundredth of the shorter side: the unit in which things on the picture are measured. */
  unit: number;
  add: (...markup: readonly string[]) => void;
  /** A gradient over the shape's own box, from the top unless a direction is given. Returns a paint. */
  linear: (stops: readonly Stop[], direction?: readonly [number, number, number, number]) => string;
  /** A round gradient over the shape's own box, from its middle unless a focus is given. Returns a paint. */
  radial: (stops: readonly Stop[], focus?: readonly [number, number, number]) => string;
  /** Clips what is added inside to a path. */
  clip: (path: string, draw: () => void) => void;
  /** What is added inside has its origin there, and its own scale. */
  place: (place: Place, draw: () => void) => void;
  toSvg: () => string;
}

/** `prefix` keeps the names of its gradients apart from those of a canvas that it is drawn into. */
export function createCanvas({ width, height }: Size, prefix = 'd'): Canvas {
  const defs: string[] = [];
  const body: string[] = [];
  const define = (markup: (id: string) => string) => {
    const id = `${prefix}${defs.length}`;
    defs.push(markup(id));
    return `url(#${id})`;
  };
  const enclose = (attribute: string, draw: () => void) => {
    body.push(`<g ${attribute}>`);
    draw();
    body.push('</g>');
  };
  return {
    width,
    height,
    unit: Math.min(width, height) / 100,
    add: (...markup) => void body.push(...markup),
    linear: (stops, [x1, y1, x2, y2] = [0, 0, 0, 1]) =>
      define(
        (id) =>
          `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stopsOf(stops)}</linearGradient>`,
      ),
    radial: (stops, [cx, cy, r] = [0.5, 0.5, 0.5]) =>
      define(
        (id) =>
          `<radialGradient id="${id}" cx="${cx}" cy="${cy}" r="${r}">${stopsOf(stops)}</radialGradient>`,
      ),
    clip: (path, draw) =>
      enclose(`clip-path="${define((id) => `<clipPath id="${id}"><path d="${path}"/></clipPath>`)}"`, draw),
    place: ({ at: [x, y], scale = 1, turn = 0, isMirrored = false }, draw) =>
      enclose(
        `transform="translate(${n(x)} ${n(y)}) rotate(${n(turn)}) scale(${n(isMirrored ? -scale : scale, 4)} ${n(scale, 4)})"`,
        draw,
      ),
    toSvg: () =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${defs.join('')}</defs>${body.join('')}</svg>`,
  };
}

function stopsOf(stops: readonly Stop[]): string {
  return stops
    .map(([colour, opacity = 1], index) => {
      const offset = n(index / Math.max(1, stops.length - 1), 3);
      return `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${n(opacity, 3)}"/>`;
    })
    .join('');
}

/** A number as short as the picture allows. */
export function n(value: number, digits = 1): string {
  return String(Number(value.toFixed(digits)));
}

/** Path data with its numbers as short as the picture allows. */
export function d(strings: TemplateStringsArray, ...numbers: readonly number[]): string {
  return strings.reduce((path, text, index) => `${path}${n(numbers[index - 1] ?? 0)}${text}`);
}
