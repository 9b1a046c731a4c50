import { darker, lighter, mix } from '../../colour';
import { d } from '../canvas';
import { fade, shade } from '../paint';
import type { Scene, SceneInput } from '../scene';
import { circle, ellipse, line, path, rect, repeat } from '../shapes';
import { firstMentioned } from '../words';
import { armchairs, bed, bench, drawLamps, mirrors, sofa, table, type Furniture } from './furniture';
import { plant, stand } from './shelf-things';
import { drawVignette, drawWall } from './surface';

const rooms: readonly (readonly [string, Furniture])[] = [
  ['salon barber mirror beauty spa hair treatment dental dentist reclined', mirrors],
  ['bed hotel bedroom guest suite homestay bilik-tidur', bed],
  [
    'table restaurant cafe dining classroom workroom meeting consulting office desk law kedai-makan restoran',
    table,
  ],
  ['gym yoga studio training hall mats bench waiting clinic', bench],
  ['chair chairs veranda lounge reading', armchairs],
];

/** A room seen straight on, a window on one side and its light across wall and floor. */
export const drawInterior: Scene = (input) => {
  const { canvas, palette, random, prompt } = input;
  const { width, height, unit } = canvas;
  const floor = height * random.between(0.7, 0.76);
  drawRoom(input, floor);
  drawWindow(input, floor);
  const furniture = firstMentioned(prompt, rooms) ?? sofa;
  if (furniture === table || furniture === bench) drawLamps(input);
  const size = Math.min(height * 0.4, unit * 40);
  canvas.add(ellipse(width * 0.93, floor + unit * 7, [unit * 13, unit * 2.4], palette.ink, 0.26));
  stand(input, plant, { at: [width * 0.93 - size * 0.23, floor + unit * 7], size });
  furniture(input, floor + unit * 3);
  const patch = `M${width * 0.2} ${floor}H${width * 0.48}L${width * 0.86} ${height}H${width * 0.42}Z`;
  const beam = `M${width * 0.08} ${floor * 0.16}L${width * 0.36} ${floor * 0.14}L${width * 0.95} ${height}H${width * 0.42}Z`;
  canvas.add(
    path(patch, fade(canvas, palette.light, [0.42, 0.12])),
    path(beam, fade(canvas, palette.light, [0.26, 0.02])),
  );
  drawVignette(input, 0.36);
};

function drawRoom(input: SceneInput, floor: number): void {
  const { canvas, palette, random } = input;
  const { width, height, unit } = canvas;
  const wall = mix(palette.sky[1], palette.far, random.between(0.15, 0.5));
  const boards = mix(palette.mid, '#9a6a42', 0.5);
  drawWall(input, wall);
  if (random.next() < 0.5) {
    const panel = mix(wall, palette.accent2, 0.35);
    canvas.add(
      rect([0, floor * 0.66, width, floor * 0.34], canvas.linear([[panel], [darker(panel, 0.12)]])),
      rect([0, floor * 0.655, width, unit], lighter(panel, 0.4)),
    );
  }
  const joints = repeat(15, (joint) => {
    const far = width * (joint * 0.086 - 0.1);
    return d`M${far} ${floor}L${far * 1.9 - width * 0.45} ${height}`;
  });
  canvas.add(
    rect([0, floor, width, height - floor], shade(canvas, boards, { way: 'down', light: 0.12, dark: 0.22 })),
    rect([0, floor - unit * 1.8, width, unit * 1.8], lighter(wall, 0.45)),
    line(joints, darker(boards, 0.4), unit * 0.2, 0.4),
  );
}

function drawWindow({ canvas, palette, random }: SceneInput, floor: number): void {
  const { width, unit } = canvas;
  const isArched = random.next() < 0.5;
  const [x, y] = [width * 0.06, floor * 0.12];
  const [wide, tall] = [Math.min(width * 0.34, unit * 40), floor * 0.66];
  const frame = mix(palette.paper, '#ffffff', 0.4);
  const opening = (edge: number) => {
    const half = wide / 2 + edge;
    const head = isArched
      ? d`V${y + wide / 2}a${half} ${half} 0 0 1 ${half * 2} 0`
      : d`V${y - edge}h${half * 2}`;
    return d`M${x - edge} ${y + tall + edge}` + head + d`V${y + tall + edge}Z`;
  };
  canvas.add(
    path(opening(unit * 1.4), frame),
    path(opening(0), canvas.linear([[mix(palette.sky[0], '#ffffff', 0.35)], [palette.light]])),
  );
  canvas.clip(opening(0), () => {
    for (let bush = 0; bush < 15; bush += 1) {
      const row = Math.floor(bush / 5);
      const green = mix(mix(palette.far, palette.near, 0.2 + row * 0.32), '#6c9a62', 0.3);
      const top = y + tall * (0.5 + row * 0.14) + unit * random.between(4, 9);
      const left = x + wide * ((bush % 5) / 4) + random.between(-6, 6);
      canvas.add(circle(left, top, unit * random.between(7, 11), green, 0.9));
    }
  });
  canvas.add(
    line(d`M${x + wide / 2} ${y}v${tall}M${x} ${y + tall * 0.55}h${wide}`, frame, unit * 1.1),
    rect(
      [x - unit * 3, y + tall, wide + unit * 6, unit * 2.2, unit * 0.5],
      shade(canvas, frame, { way: 'down' }),
    ),
  );
}
