export interface Size {
  width: number;
  height: number;
}

/** `4:5` as a number: width by height. Anything else is a square. */
export function ratioOf(aspectRatio: string): number {
  const [width, height] = aspectRatio.split(':').map(Number);
  const ratio = (width ?? 1) / (height ?? 1);
  return Number.isFinite(ratio) && ratio > 0 ? ratio : 1;
}

/** The listed ratio whose shape is nearest, by proportion: 2:1 is as far from 1:1 as 1:2 is. */
export function nearestRatio(aspectRatio: string, offered: readonly string[]): string {
  const wanted = Math.log(ratioOf(aspectRatio));
  const distance = (ratio: string) => Math.abs(Math.log(ratioOf(ratio)) - wanted);
  return offered.reduce(
    (best, ratio) => (distance(ratio) < distance(best) ? ratio : best),
    offered[0] ?? '1:1',
  );
}

/** About `pixels` in that shape, both sides multiples of `step`, between 1:3 and 3:1. */
export function sizeFor(aspectRatio: string, { pixels = 2 ** 20, step = 16 } = {}): Size {
  const ratio = Math.min(3, Math.max(1 / 3, ratioOf(aspectRatio)));
  let best: Size = { width: step, height: step };
  let bestError = Number.POSITIVE_INFINITY;
  const middle = Math.sqrt(pixels * ratio) / step;
  for (let columns = Math.ceil(middle * 0.9); columns <= middle * 1.1; columns += 1) {
    const rows = Math.max(1, Math.round(columns / ratio));
    const shapeError = Math.abs(Math.log(columns / rows / ratio));
    const areaError = Math.abs(Math.log((columns * rows * step * step) / pixels));
    const error = shapeError * 20 + areaError;
    if (error < bestError && columns / rows <= 3 && rows / columns <= 3) {
      best = { width: columns * step, height: rows * step };
      bestError = error;
    }
  }
  return best;
}
