import { darker, lighter, mix } from '../../colour';
import { shade } from '../paint';
import type { Scene, SceneInput } from '../scene';
import { circle, circlePath, ellipse, leaf, line, path, raised, rect } from '../shapes';

/** A person without a face, cut from paper, among leaves: nobody in particular. */
export const drawFigure: Scene = (input) => {
  const { canvas, palette, random } = input;
  const { width, height, unit } = canvas;
  const ground = mix(palette.sky[1], palette.far, 0.3);
  const sun = [mix(palette.accent2, palette.paper, 0.2), mix(palette.accent, palette.accent2, 0.5)] as const;
  const x = width * random.between(0.46, 0.54);
  canvas.add(
    rect([0, 0, width, height], canvas.linear([[lighter(ground, 0.35)], [ground]])),
    circle(x, height * 0.46, unit * 36, canvas.linear([[sun[0]], [sun[1]]])),
  );
  drawLeaves(input, { count: 12, from: 0.2, colour: mix(palette.mid, palette.near, 0.4) });
  canvas.place({ at: [x, height * 0.7], scale: unit }, () => drawPerson(input));
  drawLeaves(input, { count: 9, from: 0.78, colour: mix(palette.near, palette.ink, 0.4) });
};

function drawPerson(input: SceneInput): void {
  const { canvas, palette, random } = input;
  const skin = random.pick(['#e8b996', '#c98d66', '#9b6342', '#6d4230', '#f0cdb0']);
  const hair = random.pick([palette.ink, '#2a1a14', '#4a2a1a']);
  const isLong = random.next() < 0.6;
  const cut = (data: string, colour: string) =>
    raised(data, shade(canvas, colour, { light: 0.14, dark: 0.12 }), 0.8);
  const tresses = 'M-17-36C-24-8-19 8-15 13H15C19 8 24-8 17-36Z';
  canvas.add(
    isLong ? cut(tresses, darker(hair, 0.1)) : '',
    cut('M-6-20V-2C-8 3-14 4-18 6H18C14 4 8 3 6-2V-20Z', darker(skin, 0.12)),
  );
  const cloth = random.pick([palette.accent, palette.near, palette.accent2]);
  const blouse = 'M-10 4C-24 6-34 12-37 46H37C34 12 24 6 10 4Q0 15-10 4Z';
  canvas.add(cut(blouse, cloth));
  canvas.clip(blouse, () => {
    for (let row = 0; row < 6; row += 1)
      for (let column = -5; column <= 5; column += 1) {
        const at = [column * 7.4 + (row % 2) * 3.7, 11 + row * 6.4] as const;
        for (const angle of [45, 135, 225, 315])
          canvas.add(path(leaf(at, { length: 2.4, width: 1.4, angle }), lighter(cloth, 0.4), 0.55));
      }
  });
  const fringe = 'M-16-33C-20-60 18-62 16.5-33C15-40 11-45 3-46C-5-46-13-43-16-33Z';
  canvas.add(
    line('M-10 4Q0 15 10 4', lighter(cloth, 0.5), 1.1, 0.8),
    cut('M-13.5-40C-14-24-8-13.5 0-13.5S14-24 13.5-40C13-52-13-52-13.5-40Z', skin),
    ellipse(-6, -27, [3, 2], '#d9655a', 0.26),
    ellipse(6, -27, [3, 2], '#d9655a', 0.26),
    cut(fringe, hair),
    isLong ? '' : cut(circlePath(3, -57, 7.4, 6.4), hair),
    circle(-14.4, -25, 1.8, lighter(palette.accent2, 0.2)),
    circle(14.4, -25, 1.8, lighter(palette.accent2, 0.2)),
  );
}

function drawLeaves(
  { canvas, palette, random }: SceneInput,
  { count, from, colour }: { count: number; from: number; colour: string },
): void {
  const { width, height, unit } = canvas;
  for (let index = 0; index < count; index += 1) {
    const isLeft = index % 2 === 0;
    const y = height * (from + ((1.05 - from) * index) / count);
    const length = unit * random.between(18, 30);
    const angle = isLeft ? random.between(-50, 10) : random.between(170, 230);
    const shape = leaf([isLeft ? -unit * 3 : width + unit * 3, y], { length, width: length * 0.36, angle });
    const paper = mix(colour, palette.accent2, random.between(0, 0.3));
    canvas.add(raised(shape, shade(canvas, paper, { light: 0.14, dark: 0.12 }), unit * 0.8));
  }
}
