import { n } from '../canvas';
import { darker, lighter, mix } from '../../colour';
import type { Scene, SceneInput } from '../scene';
import { circle, ellipse, line, path, polygon, rect, rectPath } from '../shapes';
import { firstMentioned } from '../words';
import { drawBench, drawLamps, drawMirrors, drawTable } from './furniture';
import { drawArmchair, drawBed, drawSofa } from './seats';
import { drawPlant } from './shelf-things';
import { drawVignette } from './surface';

type Furniture = (input: SceneInput, floor: number) => void;

const rooms: readonly (readonly [string, Furniture])[] = [
  ['salon barber mirror beauty spa hair treatment dental dentist reclined', drawMirrors],
  ['bed hotel bedroom guest suite homestay bilik-tidur', drawBed],
  [
    'table restaurant cafe dining classroom workroom meeting consulting office desk law kedai-makan restoran',
    drawTable,
  ],
  ['gym yoga studio training hall mats bench waiting clinic', drawBench],
  ['chair chairs veranda lounge reading', drawArmchair],
];

/** A room seen straight on, a window on one side and its light across wall and floor. */
export const drawInterior: Scene = (input) => {
  const { canvas, palette, random, prompt } = input;
  const { width, height, unit } = canvas;
  const floor = height * random.between(0.7, 0.76);
  drawWalls(input, floor);
  drawWindow(input, floor);
  const furniture = firstMentioned(prompt, rooms) ?? drawSofa;
  if (furniture === drawTable || furniture === drawBench) drawLamps(input);
  const plant = Math.min(height * 0.4, unit * 40);
  canvas.add(ellipse(width * 0.93, floor + unit * 7, [unit * 13, unit * 2.4], palette.ink, 0.26));
  drawPlant(input, [width * 0.93 - plant * 0.23, floor + unit * 7], plant);
  furniture(input, floor + unit * 3);
  drawLightPatch(input, floor);
  drawVignette(input, 0.36);
};

function drawWalls({ canvas, palette, random }: SceneInput, floor: number): void {
  const { width, height, unit } = canvas;
  const wall = mix(palette.sky[1], palette.far, random.between(0.15, 0.5));
  const boards = mix(palette.mid, '#9a6a42', 0.5);
  canvas.add(
    rect(
      { x: 0, y: 0, width, height },
      canvas.linear([[lighter(wall, 0.25)], [wall], [darker(wall, 0.14)]], [0, 0, 1, 1]),
    ),
  );
  if (random.next() < 0.5) {
    const panel = mix(wall, palette.accent2, 0.35);
    canvas.add(
      rect(
        { x: 0, y: floor * 0.66, width, height: floor * 0.34 },
        canvas.linear([[panel], [darker(panel, 0.12)]]),
      ),
      rect({ x: 0, y: floor * 0.655, width, height: unit }, lighter(panel, 0.4)),
    );
  }
  canvas.add(
    rect(
      { x: 0, y: floor, width, height: height - floor },
      canvas.linear([[lighter(boards, 0.12)], [boards], [darker(boards, 0.22)]]),
    ),
    rect({ x: 0, y: floor - unit * 1.8, width, height: unit * 1.8 }, lighter(wall, 0.45)),
  );
  const vanish = width * 0.5;
  const joints = Array.from({ length: 15 }, (_, index) => {
    const far = width * (-0.1 + index * 0.086);
    return `M${n(far)} ${n(floor)}L${n(vanish + (far - vanish) * 1.9)} ${n(height)}`;
  }).join('');
  canvas.add(line(joints, darker(boards, 0.4), unit * 0.2, 0.4));
}

function drawWindow({ canvas, palette, random }: SceneInput, floor: number): void {
  const { width, unit } = canvas;
  const isArched = random.next() < 0.5;
  const [wide, tall] = [Math.min(width * 0.34, unit * 40), floor * 0.66];
  const [x, y] = [width * 0.06, floor * 0.12];
  const frame = mix(palette.paper, '#ffffff', 0.4);
  const opening = (inset: number) =>
    rectPath({
      x: x + inset,
      y: y + inset,
      width: wide - inset * 2,
      height: tall - inset * 2,
      radius: isArched ? wide : unit,
    });
  const shape = (inset: number) =>
    isArched
      ? `M${n(x + inset)} ${n(y + tall - inset)}V${n(y + wide / 2)}A${n(wide / 2 - inset)} ${n(wide / 2 - inset)} 0 0 1 ${n(x + wide - inset)} ${n(y + wide / 2)}V${n(y + tall - inset)}Z`
      : opening(inset);
  canvas.add(
    path(shape(-unit * 1.4), frame),
    path(shape(0), canvas.linear([[mix(palette.sky[0], '#ffffff', 0.35)], [palette.light]])),
  );
  canvas.clip(shape(0), () => {
    for (const [index, depth] of [0.2, 0.5, 0.85].entries()) {
      const top = y + tall * (0.5 + index * 0.14);
      const green = mix(mix(palette.far, palette.near, depth), '#6c9a62', 0.3);
      for (let bush = 0; bush < 5; bush += 1)
        canvas.add(
          circle(
            x + wide * (bush / 4) + random.between(-6, 6),
            top + unit * random.between(4, 9),
            unit * random.between(7, 11),
            green,
            0.9,
          ),
        );
    }
  });
  canvas.add(
    line(
      `M${n(x + wide / 2)} ${n(y)}V${n(y + tall)}M${n(x)} ${n(y + tall * 0.55)}H${n(x + wide)}`,
      frame,
      unit * 1.1,
    ),
    rect(
      { x: x - unit * 3, y: y + tall, width: wide + unit * 6, height: unit * 2.2, radius: unit * 0.5 },
      canvas.linear([[lighter(frame, 0.5)], [darker(frame, 0.16)]]),
    ),
  );
}

function drawLightPatch({ canvas, palette }: SceneInput, floor: number): void {
  const { width, height } = canvas;
  const patch = polygon([
    [width * 0.2, floor],
    [width * 0.48, floor],
    [width * 0.86, height],
    [width * 0.42, height],
  ]);
  const beam = polygon([
    [width * 0.08, floor * 0.16],
    [width * 0.36, floor * 0.14],
    [width * 0.95, height],
    [width * 0.42, height],
  ]);
  canvas.add(
    path(
      patch,
      canvas.linear([
        [palette.light, 0.42],
        [palette.light, 0.12],
      ]),
    ),
    path(
      beam,
      canvas.linear([
        [palette.light, 0.26],
        [palette.light, 0.02],
      ]),
    ),
  );
}
