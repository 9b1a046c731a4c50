import { darker, lighter, mix } from '../../colour';
import { d } from '../canvas';
import { ball, fade, shade } from '../paint';
import type { Scene, SceneInput } from '../scene';
import { circle, ellipse, group, leaf, line, path, rect } from '../shapes';
import { mentions } from '../words';
import { drawSky } from './sky';

/** A cat, or a dog, on a window sill with the sky behind it. */
export const drawAnimal: Scene = (input) => {
  const { canvas, palette, random, prompt } = input;
  const { width, height, unit } = canvas;
  drawSky(input, 0.82);
  for (let hill = 0; hill < 3; hill += 1) {
    const y = height * (0.6 + hill * 0.08);
    const colour = mix(palette.far, palette.near, hill / 2.4);
    const crest = d`Q${width * random.between(0.2, 0.4)} ${y - unit * random.between(6, 16)} ${width * 0.55} ${y}T${width} ${y - unit * 2}`;
    canvas.add(
      path(
        `${d`M0 ${y}`}${crest}${d`V${height}H0Z`}`,
        canvas.linear([[colour], [mix(colour, palette.sky[1], 0.4)]]),
      ),
    );
  }
  const sill = height * 0.82;
  const frame = shade(canvas, mix(palette.paper, palette.far, 0.25), { way: 'right', dark: 0.15 });
  const wood = shade(canvas, mix(palette.paper, palette.far, 0.4), { way: 'down', light: 0.4 });
  canvas.add(
    rect([0, 0, unit * 6, height], frame),
    rect([width - unit * 6, 0, unit * 6, height], frame),
    rect([0, 0, width, unit * 5], frame),
    rect([width * 0.24 - unit, 0, unit * 2, sill], frame),
    rect([0, sill, width, height - sill], wood),
    rect([0, sill + unit * 4, width, unit * 5], fade(canvas, palette.ink, [0.22, 0])),
  );
  const isDog = mentions(prompt, 'dog dogs puppy anjing paws');
  const at = [width * random.between(0.42, 0.58), sill + unit * 3] as const;
  canvas.place({ at, scale: unit * 0.27 }, () => drawPet(input, isDog));
};

const dogEar = 'M26-172C62-176 66-120 46-106C34-116 30-140 26-172Z';
const catEar = 'M8-166L42-198Q50-170 46-140Z';

/** 200 tall, sitting at 0,0. */
function drawPet(input: SceneInput, isDog: boolean): void {
  const { canvas, palette, random } = input;
  const { accent, ink, mid, paper } = palette;
  const fur = random.pick([
    mix(accent, '#d98a45', 0.5),
    ink,
    mix('#8d8a86', mid, 0.3),
    mix(paper, '#e9d6bd', 0.5),
  ]);
  const coat = ball(canvas, fur);
  const ear = isDog
    ? [path(dogEar, darker(fur, 0.28))]
    : [path(catEar, fur), path('M20-168L38-186Q43-166 40-150Z', mix('#e9a59a', fur, 0.25))];
  canvas.add(
    ellipse(20, 0, [95, 11], ink, 0.34),
    line(
      isDog ? 'M50-10C100-5 110-50 86-62' : 'M50-10C100-5 110-50 86-86',
      darker(fur, 0.14),
      isDog ? 15 : 17,
    ),
    path('M-56 0C-66-50-42-110 0-114S66-50 56 0Z', coat),
    path('M-24-2C-30-50-20-86 0-90S30-50 24-2Z', lighter(fur, 0.42), 0.55),
    ellipse(-20, -4, [17, 8.5], lighter(fur, 0.14)),
    ellipse(20, -4, [17, 8.5], lighter(fur, 0.14)),
    group(ear, 'scale(-1 1)'),
    ...ear,
    ellipse(0, -134, [48, 42], coat),
  );
  drawFace(input, fur);
}

function drawFace({ canvas, palette }: SceneInput, fur: string): void {
  const ink = fur === palette.ink ? palette.light : palette.ink;
  const half = [
    line('M26-138q-8 9-16 0', ink, 3.2),
    line('M16-120l40-5M16-117l40 5', ink, 0.9, 0.5),
    line('M0-120q3 7 10 4', ink, 2.2),
  ];
  canvas.add(
    ellipse(0, -122, [20, 15], lighter(fur, 0.5), 0.6),
    group(half, 'scale(-1 1)'),
    ...half,
    path(leaf([-5, -124], { length: 10, width: 8, angle: 0 }), '#c96f66'),
    circle(0, -93, 6, palette.accent2),
    line('M-30-98Q0-84 30-98', palette.accent2, 5),
  );
}
