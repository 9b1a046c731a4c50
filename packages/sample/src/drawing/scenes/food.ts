import type { Point } from '../canvas';
import type { Scene, SceneInput } from '../scene';
import { firstMentioned, mentions } from '../words';
import { berries, bread, broth, cake, pizza, rice, salad, type Dish } from './dishes';
import { drawTableTop, drawVignette, drawWindowLight } from './surface';
import {
  drawBananaLeaf,
  drawBoard,
  drawBowl,
  drawChopsticks,
  drawCutlery,
  drawGlass,
  drawNapkin,
  drawPlate,
  drawSprig,
} from './tableware';

type Serving = (input: SceneInput, middle: Point, radius: number) => void;

/** What stands in the middle, by what the prompt mentions first. */
const servings: readonly (readonly [string, Serving])[] = [
  ['noodle mee laksa ramen soup sup bihun kuey pho broth stew gravy pots', inBowl(broth)],
  ['cake kek dessert tart kuih pudding sweet birthday', onPlate(cake)],
  ['pizza flatbread roti-canai naan capati chapati', onPlate(pizza)],
  [
    'bread loaf loaves bakery pastry pastries croissant roti dough bun oven flour',
    served(bread, 1, drawBoard),
  ],
  ['salad salads vegetable vegetables sayur ulam vegan healthy', onPlate(salad)],
  ['fruit fruits berries breakfast buah smoothie granola', inBowl(berries)],
  [
    'nasi rice kandar lemak biryani curry kari banana-leaf rendang satay ayam sambal daun-pisang',
    served(rice, 0.72, drawBananaLeaf),
  ],
];

/** A laid table from above: one dish in the middle, small bowls, a glass and cutlery around it. */
export const drawFood: Scene = (input) => {
  const { canvas, random, prompt } = input;
  const { width, height, unit } = canvas;
  drawTableTop(input, random.next() < 0.65);
  drawWindowLight(input, 0.2);
  const middle: Point = [width * random.between(0.46, 0.54), height * random.between(0.47, 0.55)];
  drawNapkin(input, [width * 0.1, height * 0.82], unit * 30);
  drawBowl(input, [width * 0.1, height * 0.12], unit * random.between(9, 12));
  drawBowl(input, [width * 0.9, height * 0.88], unit * random.between(9, 12));
  drawGlass(input, [width * 0.88, height * 0.15], unit * random.between(9, 11));
  const serve = firstMentioned(prompt, servings) ?? random.pick([onPlate(salad), onPlate(berries)]);
  serve(input, middle, unit * random.between(30, 34));
  if (mentions(prompt, 'noodle mee laksa ramen sushi dim-sum chinese japanese'))
    drawChopsticks(input, [width * 0.5, height * 0.9]);
  else drawCutlery(input, [width * 0.1, height * 0.5]);
  for (let index = 0; index < 4; index += 1)
    drawSprig(input, [width * random.between(0.1, 0.9), height * random.pick([0.04, 0.95])]);
  drawVignette(input);
};

/** A dish that takes that share of what it lies on. */
function served(dish: Dish, share: number, drawGround: Serving): Serving {
  return (input, middle, radius) => {
    drawGround(input, middle, radius);
    input.canvas.place({ at: middle, scale: (radius * share) / 100 }, () => dish(input));
  };
}

function onPlate(dish: Dish): Serving {
  return served(dish, 0.68, (input, middle, radius) => drawPlate(input, middle, { radius }));
}

function inBowl(dish: Dish): Serving {
  return served(dish, 0.8, (input, middle, radius) => drawPlate(input, middle, { radius, isDeep: true }));
}
