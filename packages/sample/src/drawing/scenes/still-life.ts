import { n, type Point } from '../canvas';
import { darker, lighter, mix } from '../../colour';
import type { Scene, SceneInput } from '../scene';
import { circle, ellipse, leaf, line, path, rect } from '../shapes';
import { mentions } from '../words';
import { drawBottle, drawVessel } from './shelf-things';
import { drawVignette } from './surface';

/** Simple forms on plinths before an arch: a sphere, a cone, a vessel with a branch; bottles where goods are meant. */
export const drawStillLife: Scene = (input) => {
  const { canvas, palette, random, prompt } = input;
  const { width, height, unit } = canvas;
  const floor = height * 0.76;
  const wall = mix(palette.sky[1], palette.far, 0.3);
  canvas.add(
    rect(
      { x: 0, y: 0, width, height },
      canvas.linear([[lighter(wall, 0.3)], [wall], [darker(wall, 0.1)]], [0, 0, 1, 1]),
    ),
    rect(
      { x: 0, y: floor, width, height: height - floor },
      canvas.linear([[mix(wall, palette.mid, 0.3)], [lighter(wall, 0.15)]]),
    ),
  );
  drawArch(input, floor);
  const middle = width * random.between(0.46, 0.54);
  drawPlinth(input, { x: middle - unit * 2, foot: floor + unit * 8, wide: unit * 34, tall: unit * 20 });
  drawPlinth(input, { x: middle + unit * 27, foot: floor + unit * 11, wide: unit * 24, tall: unit * 11 });
  drawPlinth(input, { x: middle - unit * 28, foot: floor + unit * 12, wide: unit * 20, tall: unit * 7 });
  const isGoods = mentions(
    prompt,
    'product perfume bottle skincare cosmetic serum nail polish lotion soap candle beauty petals',
  );
  const top = floor - unit * 12;
  if (isGoods) {
    for (const at of [-14, -2, 8])
      drawBottle(input, [middle + unit * at, top], unit * random.between(26, 34));
  } else {
    drawBranch(input, middle - unit * 3, top - unit * 22);
    drawVessel(input, [middle - unit * 13, top], unit * 34);
  }
  drawSphere(input, [middle + unit * 26, floor], { radius: unit * 8.6, colour: palette.accent });
  drawSphere(input, [middle - unit * 29, floor + unit * 5 - unit * 5.2], {
    radius: unit * 5.4,
    colour: palette.accent2,
  });
  drawCone(input, [middle + unit * 8, floor + unit * 15], unit * 15);
  drawVignette(input, 0.32);
};

function drawArch({ canvas, palette, random }: SceneInput, floor: number): void {
  const { width, unit } = canvas;
  const half = unit * random.between(28, 34);
  const [x, top] = [width * random.between(0.44, 0.6), floor - unit * 64];
  const niche = mix(palette.mid, palette.accent, 0.35);
  const d = `M${n(x - half)} ${n(floor)}V${n(top + half)}A${n(half)} ${n(half)} 0 0 1 ${n(x + half)} ${n(top + half)}V${n(floor)}Z`;
  canvas.add(path(d, canvas.linear([[darker(niche, 0.25)], [niche], [lighter(niche, 0.2)]], [0, 0, 1, 0.4])));
  canvas.clip(d, () => {
    canvas.add(
      circle(
        x + half * 0.25,
        top + half * 0.95,
        unit * 15,
        canvas.linear([[lighter(palette.light, 0.4)], [mix(palette.light, palette.accent2, 0.5)]]),
      ),
    );
    canvas.add(
      path(
        `M${n(x - half)} ${n(top)}L${n(x - half * 0.5)} ${n(top)}L${n(x + half)} ${n(floor)}H${n(x - half)}Z`,
        '#000000',
        { opacity: 0.14 },
      ),
    );
  });
}

interface Plinth {
  x: number;
  foot: number;
  wide: number;
  tall: number;
}

function drawPlinth({ canvas, palette }: SceneInput, { x, foot, wide, tall }: Plinth): void {
  const stone = mix(palette.paper, palette.far, 0.35);
  const flat = wide * 0.13;
  const side = canvas.linear([[lighter(stone, 0.35)], [stone], [stone], [darker(stone, 0.35)]], [0, 0, 1, 0]);
  canvas.add(
    ellipse(
      x + wide * 0.36,
      foot + flat * 0.3,
      [wide * 0.85, flat * 1.3],
      canvas.radial([
        [palette.ink, 0.5],
        [palette.ink, 0.2],
        [palette.ink, 0],
      ]),
    ),
    path(
      `M${n(x - wide / 2)} ${n(foot - tall)}V${n(foot)}A${n(wide / 2)} ${n(flat)} 0 0 0 ${n(x + wide / 2)} ${n(foot)}V${n(foot - tall)}Z`,
      side,
    ),
    ellipse(
      x,
      foot - tall,
      [wide / 2, flat],
      canvas.linear([[lighter(stone, 0.5)], [lighter(stone, 0.15)]], [0, 0, 1, 0]),
    ),
  );
}

function drawSphere(
  { canvas, palette }: SceneInput,
  [x, foot]: Point,
  { radius, colour }: { radius: number; colour: string },
): void {
  canvas.add(
    ellipse(
      x + radius * 0.4,
      foot,
      [radius * 1.25, radius * 0.28],
      canvas.radial([
        [palette.ink, 0.55],
        [palette.ink, 0.2],
        [palette.ink, 0],
      ]),
    ),
    circle(
      x,
      foot - radius,
      radius,
      canvas.radial(
        [[lighter(colour, 0.55)], [colour], [darker(colour, 0.25)], [darker(colour, 0.5)]],
        [0.34, 0.3, 0.85],
      ),
    ),
  );
}

function drawCone({ canvas, palette }: SceneInput, [x, foot]: Point, tall: number): void {
  const colour = palette.near;
  const half = tall * 0.4;
  canvas.add(
    ellipse(
      x + half * 0.7,
      foot,
      [half * 1.7, half * 0.36],
      canvas.radial([
        [palette.ink, 0.5],
        [palette.ink, 0.2],
        [palette.ink, 0],
      ]),
    ),
    path(
      `M${n(x)} ${n(foot - tall)}L${n(x + half)} ${n(foot)}A${n(half)} ${n(half * 0.26)} 0 0 1 ${n(x - half)} ${n(foot)}Z`,
      canvas.linear([[lighter(colour, 0.4)], [colour], [darker(colour, 0.45)]], [0, 0, 1, 0]),
    ),
  );
}

function drawBranch({ canvas, palette, random }: SceneInput, x: number, y: number): void {
  const { unit } = canvas;
  for (const lean of [-15, 3, 19]) {
    const [endX, endY] = [x + unit * lean, y - unit * random.between(20, 30)];
    canvas.add(
      line(
        `M${n(x)} ${n(y + unit * 4)}Q${n(x + unit * lean * 0.2)} ${n(y - unit * 12)} ${n(endX)} ${n(endY)}`,
        palette.ink,
        unit * 0.5,
        0.8,
      ),
    );
    for (let step = 1; step <= 6; step += 1) {
      const t = step / 6;
      const at = [x + unit * lean * t * t, y + unit * 4 + (endY - y - unit * 4) * t] as const;
      const green = mix(palette.near, palette.accent2, random.between(0.1, 0.6));
      canvas.add(
        path(
          leaf(at, {
            length: unit * random.between(6, 9),
            width: unit * 3,
            angle: (step % 2 ? -140 : -40) + lean,
          }),
          canvas.linear([[lighter(green, 0.25)], [green]], [0, 0, 1, 1]),
        ),
      );
    }
  }
}
