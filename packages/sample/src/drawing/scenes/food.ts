import type { Point } from '../canvas';
import type { Scene, SceneInput } from '../scene';
import { firstMentioned, mentions } from '../words';
import {
  drawBananaLeaf,
  drawBerries,
  drawBread,
  drawBroth,
  drawCake,
  drawMedley,
  drawPizza,
  drawRice,
} from './food-dishes';
import {
  drawBoard,
  drawBowl,
  drawChopsticks,
  drawCutlery,
  drawGlass,
  drawNapkin,
  drawPlate,
  drawSprig,
} from './food-things';
import { drawTableTop, drawVignette, drawWindowLight } from './surface';

type Dish = (input: SceneInput, middle: Point, radius: number) => void;

/** What stands in the middle, by what the prompt mentions first. */
const dishes: readonly (readonly [string, Dish])[] = [
  ['noodle mee laksa ramen soup sup bihun kuey pho broth stew gravy pots', drawBowlOf(drawBroth)],
  ['cake kek dessert tart kuih pudding sweet birthday', drawPlateOf(drawCake)],
  ['pizza flatbread roti-canai naan capati chapati', drawPlateOf(drawPizza)],
  ['bread loaf loaves bakery pastry pastries croissant roti dough bun oven flour', drawBoardOf(drawBread)],
  ['salad salads vegetable vegetables sayur ulam vegan healthy', drawPlateOf(drawMedley)],
  ['fruit fruits berries breakfast buah smoothie granola', drawBowlOf(drawBerries)],
  [
    'nasi rice kandar lemak biryani curry kari banana-leaf rendang satay ayam sambal daun-pisang',
    drawLeafOf(drawRice),
  ],
];

/** A laid table from above: one dish in the middle, small bowls, a glass and cutlery around it. */
export const drawFood: Scene = (input) => {
  const { canvas, random, prompt } = input;
  const { width, height, unit } = canvas;
  drawTableTop(input, random.next() < 0.65);
  drawWindowLight(input, 0.2);
  const middle: Point = [width * random.between(0.46, 0.54), height * random.between(0.47, 0.55)];
  const dish = firstMentioned(prompt, dishes);
  const isLaid = dish !== undefined || random.next() < 0.6;
  drawNapkin(input, [width * 0.1, height * 0.82], unit * 30);
  drawSide(input, [width * 0.1, height * 0.12]);
  drawSide(input, [width * 0.9, height * 0.88]);
  drawGlass(input, [width * 0.88, height * 0.15], unit * random.between(9, 11));
  (dish ?? drawPlateOf(isLaid ? drawMedley : drawBerries))(input, middle, unit * random.between(30, 34));
  if (mentions(prompt, 'noodle mee laksa ramen sushi dim-sum chinese japanese'))
    drawChopsticks(input, [width * 0.5, height * 0.9]);
  else drawCutlery(input, [width * 0.1, height * 0.5]);
  for (let index = 0; index < 4; index += 1) {
    drawSprig(input, [width * random.between(0.1, 0.9), height * random.pick([0.04, 0.95] as const)]);
  }
  drawVignette(input);
};

function drawSide(input: SceneInput, at: Point): void {
  drawBowl(input, at, input.canvas.unit * input.random.between(9, 12));
}

function drawPlateOf(dish: Dish): Dish {
  return (input, middle, radius) => {
    drawPlate(input, middle, { radius: radius });
    dish(input, middle, radius * 0.68);
  };
}

function drawBowlOf(dish: Dish): Dish {
  return (input, middle, radius) => {
    drawPlate(input, middle, { radius: radius, isDeep: true });
    dish(input, middle, radius * 0.8);
  };
}

function drawBoardOf(dish: Dish): Dish {
  return (input, middle, radius) => {
    drawBoard(input, middle, radius);
    dish(input, middle, radius);
  };
}

function drawLeafOf(dish: Dish): Dish {
  return (input, middle, radius) => {
    drawBananaLeaf(input, middle, radius);
    dish(input, middle, radius * 0.72);
  };
}
