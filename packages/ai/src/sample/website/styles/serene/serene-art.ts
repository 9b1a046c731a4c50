import { trusted, type Markup } from '../../markup';

/** A branch drawn in one line: how many leaves, how they lean and how long they are comes from the seed. */
export function sprig(seed: number, className: string): Markup {
  const leaves = 5 + (seed % 4);
  const length = 13 + ((seed >> 3) % 8);
  const lean = 38 + ((seed >> 6) % 24);
  const width = 4 + ((seed >> 9) % 4);
  const drawn = Array.from({ length: leaves }, (_, index) => {
    const share = (index + 1) / (leaves + 1);
    const [x, y] = [60 + Math.sin(share * 2.4) * 10, 112 - share * 96];
    const size = length * (1.15 - share * 0.55);
    const angle = index % 2 ? lean : -lean;
    return `<path transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${angle})" d="M0 0C${width} ${(-size / 3).toFixed(1)} ${width} ${(-size * 0.8).toFixed(1)} 0 ${(-size).toFixed(1)}C${-width} ${(-size * 0.8).toFixed(1)} ${-width} ${(-size / 3).toFixed(1)} 0 0z"/>`;
  }).join('');
  const stem = '<path d="M60 116C60 84 76 60 66 14"/>';
  return trusted(
    `<svg class="${className}" viewBox="0 0 120 120" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${stem}${drawn}</svg>`,
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
