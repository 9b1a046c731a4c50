import { darker, lighter, mix } from '../../colour';
import { d, type Point } from '../canvas';
import { glow, shade } from '../paint';
import type { Scene, SceneInput } from '../scene';
import { circle, ellipse, leaf, line, path, rect } from '../shapes';
import { mentions } from '../words';
import { bottle, stand, vessel } from './shelf-things';
import { drawVignette, drawWall } from './surface';

/** Simple forms on plinths before an arch: a sphere, a cone, a vessel with a branch; bottles where goods are meant. */
export const drawStillLife: Scene = (input) => {
  const { canvas, palette, random, prompt } = input;
  const { width, height, unit } = canvas;
  const floor = height * 0.76;
  const wall = mix(palette.sky[1], palette.far, 0.3);
  drawWall(input, wall);
  canvas.add(
    rect(
      [0, floor, width, height - floor],
      canvas.linear([[mix(wall, palette.mid, 0.3)], [lighter(wall, 0.15)]]),
    ),
  );
  drawArch(input, [width * random.between(0.44, 0.6), floor]);
  const isGoods = mentions(
    prompt,
    'product perfume bottle skincare cosmetic serum nail polish lotion soap candle beauty petals',
  );
  canvas.place({ at: [width * random.between(0.46, 0.54), floor], scale: unit }, () => {
    drawPlinth(input, [-2, 8], { wide: 34, tall: 20 });
    drawPlinth(input, [27, 11], { wide: 24, tall: 11 });
    drawPlinth(input, [-28, 12], { wide: 20, tall: 7 });
    if (isGoods) {
      for (const x of [-14, -2, 8]) stand(input, bottle, { at: [x, -12], size: random.between(26, 34) });
    } else {
      drawBranch(input, [-3, -34]);
      stand(input, vessel, { at: [-13, -12], size: 34 });
    }
    drawSphere(input, [26, 0], { radius: 8.6, colour: palette.accent });
    drawSphere(input, [-29, 0], { radius: 5.4, colour: palette.accent2 });
    canvas.add(
      ellipse(12, 15, [10, 2.2], glow(canvas, palette.ink, [0.5, 0.2, 0])),
      path(
        'M8 0L14 15A6 1.6 0 0 1 2 15Z',
        shade(canvas, palette.near, { way: 'right', light: 0.4, dark: 0.45 }),
      ),
    );
  });
  drawVignette(input, 0.32);
};

function drawArch({ canvas, palette, random }: SceneInput, at: Point): void {
  const half = random.between(28, 34);
  const niche = mix(palette.mid, palette.accent, 0.35);
  const arch = d`M${-half} 0V${half - 64}a${half} ${half} 0 0 1 ${half * 2} 0V0Z`;
  const sun = [lighter(palette.light, 0.4), mix(palette.light, palette.accent2, 0.5)] as const;
  canvas.place({ at, scale: canvas.unit }, () => {
    canvas.add(
      path(arch, canvas.linear([[darker(niche, 0.25)], [niche], [lighter(niche, 0.2)]], [0, 0, 1, 0.4])),
    );
    canvas.clip(arch, () =>
      canvas.add(
        circle(half * 0.25, half * 0.95 - 64, 15, canvas.linear([[sun[0]], [sun[1]]])),
        path(d`M${-half}-64h${half * 0.5}L${half} 0H${-half}Z`, '#000000', 0.14),
      ),
    );
  });
}

function drawPlinth(
  { canvas, palette }: SceneInput,
  [x, foot]: Point,
  { wide, tall }: { wide: number; tall: number },
): void {
  const stone = mix(palette.paper, palette.far, 0.35);
  const [half, flat] = [wide / 2, wide * 0.13];
  const side = canvas.linear([[lighter(stone, 0.35)], [stone], [stone], [darker(stone, 0.35)]], [0, 0, 1, 0]);
  canvas.add(
    ellipse(
      x + wide * 0.36,
      foot + flat * 0.3,
      [wide * 0.85, flat * 1.3],
      glow(canvas, palette.ink, [0.5, 0.2, 0]),
    ),
    path(d`M${x - half} ${foot - tall}v${tall}a${half} ${flat} 0 0 0 ${wide} 0v${-tall}Z`, side),
    ellipse(x, foot - tall, [half, flat], shade(canvas, lighter(stone, 0.3), { way: 'right', dark: 0.04 })),
  );
}

function drawSphere(
  { canvas, palette }: SceneInput,
  [x, foot]: Point,
  { radius, colour }: { radius: number; colour: string },
): void {
  const skin = canvas.radial(
    [[lighter(colour, 0.55)], [colour], [darker(colour, 0.25)], [darker(colour, 0.5)]],
    [0.34, 0.3, 0.85],
  );
  canvas.add(
    ellipse(
      x + radius * 0.4,
      foot,
      [radius * 1.25, radius * 0.28],
      glow(canvas, palette.ink, [0.55, 0.2, 0]),
    ),
    circle(x, foot - radius, radius, skin),
  );
}

function drawBranch({ canvas, palette, random }: SceneInput, at: Point): void {
  canvas.place({ at }, () => {
    for (const lean of [-15, 3, 19]) {
      const tall = random.between(20, 30);
      canvas.add(line(d`M0 4Q${lean * 0.2}-12 ${lean} ${-tall}`, palette.ink, 0.5, 0.8));
      for (let step = 1; step <= 6; step += 1) {
        const share = step / 6;
        const green = mix(palette.near, palette.accent2, random.between(0.1, 0.6));
        const foot: Point = [lean * share * share, 4 - (tall + 4) * share];
        const angle = (step % 2 ? -140 : -40) + lean;
        canvas.add(
          path(
            leaf(foot, { length: random.between(6, 9), width: 3, angle }),
            shade(canvas, green, { dark: 0 }),
          ),
        );
      }
    }
  });
}
