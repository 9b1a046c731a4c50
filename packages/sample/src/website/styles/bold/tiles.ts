import { createRandom } from '../../../random';
import { trusted, type Markup } from '../../markup';

/** Shapes on a field of 60 by 60, drawn in the current colour on the tile's own ground. */
const shapes = [
  '<path d="M0 0h60a60 60 0 0 1-60 60z"/>',
  '<path d="M60 60H0A60 60 0 0 1 60 0z"/>',
  '<circle cx="30" cy="30" r="30"/>',
  '<path d="M0 30a30 30 0 0 1 60 0z"/><path d="M0 60a30 30 0 0 1 60 0z"/>',
  '<path d="M0 0a60 60 0 0 1 60 60A60 60 0 0 1 0 0z"/>',
  '<path d="M0 0h60L0 60z"/>',
  '<path d="M0 0h10v60H0zM20 0h10v60H20zM40 0h10v60H40z"/>',
  '<path d="M0 0h60v10H0zM0 20h60v10H0zM0 40h60v10H0z"/>',
  '<path d="M20 0h20v20h20v20H40v20H20V40H0V20h20z"/>',
  '<path d="M30 0a15 15 0 0 1 0 30a15 15 0 0 1 0-30zM30 30a15 15 0 0 1 0 30a15 15 0 0 1 0-30zM15 15a15 15 0 0 1 0 30a15 15 0 0 1 0-30zM45 15a15 15 0 0 1 0 30a15 15 0 0 1 0-30z"/>',
  '<path d="M0 60A60 60 0 0 1 60 0v20a40 40 0 0 0-40 40zM40 60a20 20 0 0 1 20-20v20z"/>',
  '<circle cx="12" cy="12" r="7"/><circle cx="30" cy="12" r="7"/><circle cx="48" cy="12" r="7"/><circle cx="12" cy="30" r="7"/><circle cx="30" cy="30" r="7"/><circle cx="48" cy="30" r="7"/><circle cx="12" cy="48" r="7"/><circle cx="30" cy="48" r="7"/><circle cx="48" cy="48" r="7"/>',
  '<path d="M30 0l30 30l-30 30L0 30z"/>',
  '<path d="M0 0l30 30L0 60zM60 0v60L30 30z"/>',
];

/** How many grounds the style sheet knows: `.tile-0`, `.tile-1`... */
const groundCount = 4;

/** `count` tiles, of which no two neighbours are alike; the seed decides which. */
export function tiles(seed: number, count: number): Markup {
  const random = createRandom(`tiles/${seed}`);
  const draw = (below: number) => Math.floor(random.between(0, below));
  let [shape, ground] = [draw(shapes.length), draw(groundCount)];
  return trusted(
    Array.from({ length: count }, () => {
      shape = (shape + 1 + draw(shapes.length - 1)) % shapes.length;
      ground = (ground + 1 + draw(groundCount - 1)) % groundCount;
      return `<svg class="tile tile-${ground}" viewBox="0 0 60 60" aria-hidden="true" fill="currentColor">${shapes[shape] ?? ''}</svg>`;
    }).join('\n'),
  );
}
