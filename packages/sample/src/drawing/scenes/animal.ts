import { n } from '../canvas';
import { darker, lighter, mix } from '../../colour';
import type { Scene, SceneInput } from '../scene';
import { circle, ellipse, leaf, line, path, rect } from '../shapes';
import { mentions } from '../words';
import { drawSky } from './sky';

/** A cat, or a dog, on a window sill with the sky behind it. */
export const drawAnimal: Scene = (input) => {
  const { canvas, palette, random, prompt } = input;
  const { width, height, unit } = canvas;
  drawSky(input, { horizon: 0.82 });
  for (let hill = 0; hill < 3; hill += 1) {
    const y = height * (0.6 + hill * 0.08);
    const colour = mix(palette.far, palette.near, hill / 2.4);
    canvas.add(
      path(
        `M0 ${n(y)}Q${n(width * random.between(0.2, 0.4))} ${n(y - unit * random.between(6, 16))} ${n(width * 0.55)} ${n(y)}T${n(width)} ${n(y - unit * 2)}V${n(height)}H0Z`,
        canvas.linear([[colour], [mix(colour, palette.sky[1], 0.4)]]),
      ),
    );
  }
  drawFrame(input);
  const sill = height * 0.82;
  const wood = mix(palette.paper, palette.far, 0.4);
  canvas.add(
    rect(
      { x: 0, y: sill, width, height: height - sill },
      canvas.linear([[lighter(wood, 0.4)], [wood], [darker(wood, 0.25)]]),
    ),
    rect(
      { x: 0, y: sill + unit * 4, width, height: unit * 5 },
      canvas.linear([
        [palette.ink, 0.22],
        [palette.ink, 0],
      ]),
    ),
  );
  const size = unit * 27;
  drawPet(input, {
    x: width * random.between(0.42, 0.58),
    foot: sill + unit * 3,
    size,
    isDog: mentions(prompt, 'dog dogs puppy anjing paws'),
  });
};

function drawFrame({ canvas, palette }: SceneInput): void {
  const { width, height, unit } = canvas;
  const frame = mix(palette.paper, palette.far, 0.25);
  const bar = canvas.linear([[lighter(frame, 0.3)], [darker(frame, 0.15)]], [0, 0, 1, 0]);
  canvas.add(
    rect({ x: 0, y: 0, width: unit * 6, height }, bar),
    rect({ x: width - unit * 6, y: 0, width: unit * 6, height }, bar),
    rect({ x: 0, y: 0, width, height: unit * 5 }, bar),
    rect({ x: width * 0.24 - unit, y: 0, width: unit * 2, height: height * 0.84 }, bar),
  );
}

interface Pet {
  x: number;
  foot: number;
  size: number;
  isDog: boolean;
}

function drawPet(input: SceneInput, { x, foot, size, isDog }: Pet): void {
  const { canvas, palette, random } = input;
  const fur = random.pick([
    mix(palette.accent, '#d98a45', 0.5),
    palette.ink,
    mix('#8d8a86', palette.mid, 0.3),
    mix(palette.paper, '#e9d6bd', 0.5),
  ] as const);
  const body = canvas.radial([[lighter(fur, 0.28)], [fur], [darker(fur, 0.3)]], [0.36, 0.3, 0.8]);
  const s = (value: number) => n(value * size);
  canvas.add(
    ellipse(x + size * 0.2, foot, [size * 0.95, size * 0.11], palette.ink, 0.34),
    `<g transform="translate(${n(x)} ${n(foot)})">`,
    `<path d="M${s(0.5)} ${s(-0.1)}C${s(1)} ${s(-0.05)} ${s(1.1)} ${s(-0.5)} ${s(0.86)} ${s(isDog ? -0.62 : -0.86)}" fill="none" stroke="${darker(fur, 0.14)}" stroke-width="${s(isDog ? 0.15 : 0.17)}" stroke-linecap="round"/>`,
    path(
      `M${s(-0.56)} 0C${s(-0.66)} ${s(-0.5)} ${s(-0.42)} ${s(-1.1)} 0 ${s(-1.14)}S${s(0.66)} ${s(-0.5)} ${s(0.56)} 0Z`,
      body,
    ),
    path(
      `M${s(-0.24)} ${s(-0.02)}C${s(-0.3)} ${s(-0.5)} ${s(-0.2)} ${s(-0.86)} 0 ${s(-0.9)}S${s(0.3)} ${s(-0.5)} ${s(0.24)} ${s(-0.02)}Z`,
      lighter(fur, 0.42),
      { opacity: 0.55 },
    ),
  );
  for (const side of [-1, 1])
    canvas.add(ellipse(side * size * 0.2, -size * 0.04, [size * 0.17, size * 0.085], lighter(fur, 0.14)));
  for (const side of [-1, 1]) {
    canvas.add(`<g transform="scale(${side} 1)">`);
    if (isDog)
      canvas.add(
        path(
          `M${s(0.26)} ${s(-1.72)}C${s(0.62)} ${s(-1.76)} ${s(0.66)} ${s(-1.2)} ${s(0.46)} ${s(-1.06)}C${s(0.34)} ${s(-1.16)} ${s(0.3)} ${s(-1.4)} ${s(0.26)} ${s(-1.72)}Z`,
          darker(fur, 0.28),
        ),
      );
    else
      canvas.add(
        path(
          `M${s(0.08)} ${s(-1.66)}L${s(0.42)} ${s(-1.98)}Q${s(0.5)} ${s(-1.7)} ${s(0.46)} ${s(-1.4)}Z`,
          fur,
        ),
        path(
          `M${s(0.2)} ${s(-1.68)}L${s(0.38)} ${s(-1.86)}Q${s(0.43)} ${s(-1.66)} ${s(0.4)} ${s(-1.5)}Z`,
          mix('#e9a59a', fur, 0.25),
        ),
      );
    canvas.add('</g>');
  }
  canvas.add(
    ellipse(
      0,
      -size * 1.34,
      [size * 0.48, size * 0.42],
      canvas.radial([[lighter(fur, 0.3)], [fur], [darker(fur, 0.22)]], [0.38, 0.32, 0.8]),
    ),
  );
  drawFace(input, fur, size);
  canvas.add('</g>');
}

function drawFace({ canvas, palette }: SceneInput, fur: string, size: number): void {
  const s = (value: number) => n(value * size);
  const ink = fur === palette.ink ? palette.light : palette.ink;
  canvas.add(ellipse(0, -size * 1.22, [size * 0.2, size * 0.15], lighter(fur, 0.5), 0.6));
  for (const side of [-1, 1]) {
    canvas.add(
      line(
        `M${s(side * 0.26)} ${s(-1.38)}q${s(-side * 0.08)} ${s(0.09)} ${s(-side * 0.16)} 0`,
        ink,
        size * 0.032,
      ),
      line(
        `M${s(side * 0.16)} ${s(-1.2)}l${s(side * 0.4)} ${s(-0.05)}M${s(side * 0.16)} ${s(-1.17)}l${s(side * 0.4)} ${s(0.05)}`,
        ink,
        size * 0.009,
        0.5,
      ),
      line(`M0 ${s(-1.2)}q${s(side * 0.03)} ${s(0.07)} ${s(side * 0.1)} ${s(0.04)}`, ink, size * 0.022),
    );
  }
  canvas.add(
    path(leaf([-size * 0.05, -size * 1.24], { length: size * 0.1, width: size * 0.08, angle: 0 }), '#c96f66'),
    circle(0, -size * 0.93, size * 0.06, palette.accent2),
    line(`M${s(-0.3)} ${s(-0.98)}Q0 ${s(-0.84)} ${s(0.3)} ${s(-0.98)}`, palette.accent2, size * 0.05),
  );
}
