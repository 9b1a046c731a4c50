import { n } from '../canvas';
import { darker, lighter, mix } from '../../colour';
import type { Scene, SceneInput } from '../scene';
import { circle, circlePath, ellipse, leaf, line, path, rect, shadow } from '../shapes';

const skins = ['#e8b996', '#c98d66', '#9b6342', '#6d4230', '#f0cdb0'] as const;

/** A person without a face, cut from paper, among leaves: nobody in particular. */
export const drawFigure: Scene = (input) => {
  const { canvas, palette, random } = input;
  const { width, height, unit } = canvas;
  const ground = mix(palette.sky[1], palette.far, 0.3);
  canvas.add(rect({ x: 0, y: 0, width, height }, canvas.linear([[lighter(ground, 0.35)], [ground]])));
  const [x, shoulder] = [width * random.between(0.46, 0.54), height * 0.7];
  const disc = unit * 36;
  canvas.add(
    circle(
      x,
      height * 0.46,
      disc,
      canvas.linear([
        [mix(palette.accent2, palette.paper, 0.2)],
        [mix(palette.accent, palette.accent2, 0.5)],
      ]),
    ),
  );
  drawLeaves(input, 12, { from: 0.2, colour: mix(palette.mid, palette.near, 0.4) });
  const skin = random.pick(skins);
  const hair = random.pick([palette.ink, '#2a1a14', '#4a2a1a'] as const);
  const isLong = random.next() < 0.6;
  const s = (value: number) => n(value * unit);
  canvas.add(`<g transform="translate(${n(x)} ${n(shoulder)})">`);
  if (isLong)
    paper(
      input,
      `M${s(-17)} ${s(-36)}C${s(-24)} ${s(-8)} ${s(-19)} ${s(8)} ${s(-15)} ${s(13)}H${s(15)}C${s(19)} ${s(8)} ${s(24)} ${s(-8)} ${s(17)} ${s(-36)}Z`,
      darker(hair, 0.1),
    );
  paper(
    input,
    `M${s(-6)} ${s(-20)}V${s(-2)}C${s(-8)} ${s(3)} ${s(-14)} ${s(4)} ${s(-18)} ${s(6)}H${s(18)}C${s(14)} ${s(4)} ${s(8)} ${s(3)} ${s(6)} ${s(-2)}V${s(-20)}Z`,
    darker(skin, 0.12),
  );
  drawClothes(input);
  paper(
    input,
    `M${s(-13.5)} ${s(-40)}C${s(-14)} ${s(-24)} ${s(-8)} ${s(-13.5)} 0 ${s(-13.5)}S${s(14)} ${s(-24)} ${s(13.5)} ${s(-40)}C${s(13)} ${s(-52)} ${s(-13)} ${s(-52)} ${s(-13.5)} ${s(-40)}Z`,
    skin,
  );
  canvas.add(
    ellipse(-unit * 6, -unit * 27, [unit * 3, unit * 2], '#d9655a', 0.26),
    ellipse(unit * 6, -unit * 27, [unit * 3, unit * 2], '#d9655a', 0.26),
  );
  paper(
    input,
    `M${s(-16)} ${s(-33)}C${s(-20)} ${s(-60)} ${s(18)} ${s(-62)} ${s(16.5)} ${s(-33)}C${s(15)} ${s(-40)} ${s(11)} ${s(-45)} ${s(3)} ${s(-46)}C${s(-5)} ${s(-46)} ${s(-13)} ${s(-43)} ${s(-16)} ${s(-33)}Z`,
    hair,
  );
  if (!isLong) paper(input, circlePath(unit * 3, -unit * 57, unit * 7.4, unit * 6.4), hair);
  for (const side of [-1, 1])
    canvas.add(circle(side * unit * 14.4, -unit * 25, unit * 1.8, lighter(palette.accent2, 0.2)));
  canvas.add('</g>');
  drawLeaves(input, 9, { from: 0.78, colour: mix(palette.near, palette.ink, 0.4) });
};

function paper({ canvas }: SceneInput, d: string, colour: string): void {
  const { unit } = canvas;
  canvas.add(
    shadow(d, { dx: unit * 0.2, dy: unit * 0.7, softness: unit * 1.2, opacity: 0.24 }),
    path(d, canvas.linear([[lighter(colour, 0.14)], [colour], [darker(colour, 0.12)]], [0, 0, 1, 1])),
  );
}

function drawClothes(input: SceneInput): void {
  const { canvas, palette, random } = input;
  const { unit } = canvas;
  const s = (value: number) => n(value * unit);
  const cloth = random.pick([palette.accent, palette.near, palette.accent2] as const);
  const d = `M${s(-10)} ${s(4)}C${s(-24)} ${s(6)} ${s(-34)} ${s(12)} ${s(-37)} ${s(46)}H${s(37)}C${s(34)} ${s(12)} ${s(24)} ${s(6)} ${s(10)} ${s(4)}Q0 ${s(15)} ${s(-10)} ${s(4)}Z`;
  paper(input, d, cloth);
  canvas.clip(d, () => {
    for (let row = 0; row < 6; row += 1) {
      for (let column = -5; column <= 5; column += 1) {
        const [x, y] = [unit * (column * 7.4 + (row % 2) * 3.7), unit * (11 + row * 6.4)];
        for (const angle of [45, 135, 225, 315])
          canvas.add(
            path(leaf([x, y], { length: unit * 2.4, width: unit * 1.4, angle: angle }), lighter(cloth, 0.4), {
              opacity: 0.55,
            }),
          );
      }
    }
  });
  canvas.add(line(`M${s(-10)} ${s(4)}Q0 ${s(15)} ${s(10)} ${s(4)}`, lighter(cloth, 0.5), unit * 1.1, 0.8));
}

function drawLeaves(
  input: SceneInput,
  count: number,
  { from, colour }: { from: number; colour: string },
): void {
  const { canvas, random } = input;
  const { width, height, unit } = canvas;
  for (let index = 0; index < count; index += 1) {
    const isLeft = index % 2 === 0;
    const y = height * (from + ((1.05 - from) * index) / count);
    const length = unit * random.between(18, 30);
    const d = leaf([isLeft ? -unit * 3 : width + unit * 3, y], {
      length: length,
      width: length * 0.36,
      angle: isLeft ? random.between(-50, 10) : random.between(170, 230),
    });
    paper(input, d, mix(colour, input.palette.accent2, random.between(0, 0.3)));
  }
}
