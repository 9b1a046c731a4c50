import { expect, it } from 'vitest';
import { chooseScene } from './choose-scene';
import { drawAnimal } from './scenes/animal';
import { drawBotanical } from './scenes/botanical';
import { drawCity } from './scenes/city';
import { drawCup } from './scenes/cup';
import { drawFood } from './scenes/food';
import { drawInterior } from './scenes/interior';
import { drawLandscape } from './scenes/landscape';
import { drawSea } from './scenes/sea';
import { drawShelf } from './scenes/shelf';
import { drawStorefront } from './scenes/storefront';
import { drawTools } from './scenes/tools';

it.each([
  ['nasi kandar on a banana leaf', drawFood],
  ['interior of a hair salon', drawInterior],
  ['Hands guiding cloth under a sewing machine needle, for a tailor.', drawTools],
  ['Bottles of colour lined up by shade', drawShelf],
  ['A shop window at dusk', drawStorefront],
  ['Secawan kopi di tepi tingkap', drawCup],
  ['Kucing oren tidur', drawAnimal],
  ['gunung pada waktu pagi', drawLandscape],
  ['Pantai ketika senja', drawSea],
  ['bandar pada malam hari', drawCity],
  ['Sejambak bunga', drawBotanical],
])('draws the subject of "%s"', (prompt, draw) => {
  expect(chooseScene(prompt).draw).toBe(draw);
});

it('takes the first thing mentioned for the subject', () => {
  expect(chooseScene('a cat in a flower garden').draw).toBe(drawAnimal);
  expect(chooseScene('a flower garden with a cat').draw).toBe(drawBotanical);
});

it('does not draw what is asked to stay out', () => {
  expect(chooseScene('no cats, but a flower garden').draw).toBe(drawBotanical);
  expect(chooseScene('a bowl of laksa, no text, no recognisable persons').draw).toBe(drawFood);
});

it('always takes the same scene for a prompt that mentions nothing it knows', () => {
  const prompts = Array.from({ length: 30 }, (_, index) => `qwxz ${index}`);
  const scenes = prompts.map((prompt) => chooseScene(prompt).draw);
  expect(scenes).toEqual(prompts.map((prompt) => chooseScene(prompt).draw));
  expect(new Set(scenes).size).toBeGreaterThan(3);
});
