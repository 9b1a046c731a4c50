import { trusted, type Markup } from '../../markup';

/** A branch: pairs of leaves, some filled and some in outline; their number, lean and form come from the seed. */
export function sprig(seed: number, className: string): Markup {
  const pairs = 4 + (seed % 3);
  const lean = 46 + ((seed >> 6) % 18);
  const width = 0.2 + ((seed >> 9) % 4) * 0.05;
  const filled = (seed >> 11) % 2;
  const leaves = Array.from({ length: pairs * 2 }, (_, index) => {
    const share = (Math.floor(index / 2) + 0.6 + (index % 2) * 0.28) / (pairs + 0.6);
    const [x, y] = [56 + Math.sin(share * 2.6) * 11, 110 - share * 88];
    const size = 31 - share * 13;
    const side = index % 2 ? 1 : -1;
    const [bulge, tip] = [(size * width).toFixed(1), (-size).toFixed(1)];
    const [low, high] = [(-size * 0.25).toFixed(1), (-size * 0.75).toFixed(1)];
    const fill = index % 2 === filled ? ' fill="currentColor" fill-opacity=".16"' : '';
    return `<path${fill} transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${side * (lean - share * 22)})" d="M0 0C${bulge} ${low} ${bulge} ${high} 0 ${tip}C-${bulge} ${high} -${bulge} ${low} 0 0z"/>`;
  }).join('');
  const top = '<path transform="translate(63 24) rotate(8)" d="M0 0C4 -5 4 -12 0 -18C-4 -12 -4 -5 0 0z"/>';
  return trusted(
    `<svg class="${className}" viewBox="0 0 120 120" fill="none" stroke="currentColor" stroke-width="1.2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M56 118C54 88 72 60 63 24"/>${leaves}${top}</svg>`,
  );
}

/** A pebble: a closed curve through eight points that the seed moves in and out. */
export function pebble(seed: number, className: string): Markup {
  const points = Array.from({ length: 8 }, (_, index) => {
    const angle = (index / 8) * Math.PI * 2;
    const radius = 82 + ((seed >> (index * 3)) % 7) * 2.6;
    return [100 + Math.cos(angle) * radius, 100 + Math.sin(angle) * radius] as const;
  });
  const middle = (index: number) => {
    const [x, y] = points[index % 8] ?? [0, 0];
    const [nextX, nextY] = points[(index + 1) % 8] ?? [0, 0];
    return `${((x + nextX) / 2).toFixed(1)} ${((y + nextY) / 2).toFixed(1)}`;
  };
  const curve = points.map((_, index) => {
    const [x, y] = points[(index + 1) % 8] ?? [0, 0];
    return `Q${x.toFixed(1)} ${y.toFixed(1)} ${middle(index + 1)}`;
  });
  return trusted(
    `<svg class="${className}" viewBox="0 0 200 200" fill="currentColor" aria-hidden="true"><path d="M${middle(0)}${curve.join('')}z"/></svg>`,
  );
}

/** A small mark for the entries of a list: rings and petals, never the same for two neighbours. */
export function mark(seed: number, index: number): Markup {
  const petals = 3 + ((seed + index * 5) % 6);
  const inner = 3 + (((seed >> 2) + index) % 4);
  const drawn = Array.from({ length: petals }, (_, petal) => {
    const angle = (petal * 360) / petals;
    return `<path transform="translate(24 24) rotate(${angle.toFixed(1)})" d="M0 -${inner + 2}C5 -11 4 -17 0 -21C-4 -17 -5 -11 0 -${inner + 2}z"/>`;
  }).join('');
  return trusted(
    `<svg class="dot" viewBox="0 0 48 48" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round" aria-hidden="true"><circle cx="24" cy="24" r="${inner}"/>${drawn}</svg>`,
  );
}
