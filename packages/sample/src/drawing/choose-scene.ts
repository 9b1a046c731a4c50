import type { PaletteName } from './palette';
import { createRandom } from '../random';
import type { Scene } from './scene';
import { drawAnimal } from './scenes/animal';
import { drawBotanical } from './scenes/botanical';
import { drawCity } from './scenes/city';
import { drawCup } from './scenes/cup';
import { drawDarkroom } from './scenes/darkroom';
import { drawFigure } from './scenes/figure';
import { drawFood } from './scenes/food';
import { drawInterior } from './scenes/interior';
import { drawLandscape } from './scenes/landscape';
import { drawPaperCut } from './scenes/paper-cut';
import { drawSea } from './scenes/sea';
import { drawShelf } from './scenes/shelf';
import { drawStillLife } from './scenes/still-life';
import { drawStorefront } from './scenes/storefront';
import { drawTools } from './scenes/tools';
import { firstMentioned } from './words';

export interface SceneEntry {
  draw: Scene;
  /** English and Malay. */
  words: string;
  palettes: readonly [PaletteName, ...PaletteName[]];
  /** Whether it may stand for a prompt that mentions nothing we know. */
  isForAnything?: boolean;
}

export const scenes: readonly SceneEntry[] = [
  {
    draw: drawSea,
    words:
      'sea ocean beach waves coast sailing boat ship harbour island surf fishing laut pantai ombak pulau kapal lighthouse',
    palettes: ['sea', 'dusk', 'dawn', 'night'],
    isForAnything: true,
  },
  {
    draw: drawCity,
    words:
      'city skyline street-at-night downtown skyscraper tower urban traffic neon metropolis kuala-lumpur tokyo new-york bandar kota bandaraya',
    palettes: ['night', 'dusk'],
    isForAnything: true,
  },
  {
    draw: drawBotanical,
    words:
      'flower floral bouquet garden plant leaf leaves botanical bloom petal rose tulip orchid sunflower herb buckets-of bunga taman daun pokok kebun green-wall',
    palettes: ['forest', 'rose', 'jade', 'lavender', 'desert'],
    isForAnything: true,
  },
  {
    draw: drawLandscape,
    words:
      'mountain hill landscape valley forest village field paddy desert river lake sky sunset sunrise nature countryside camping snow moon star gunung bukit hutan kampung sawah sungai tasik senja langit pemandangan',
    palettes: ['dawn', 'dusk', 'forest', 'desert', 'night', 'lavender'],
    isForAnything: true,
  },
  {
    draw: drawFood,
    words:
      'food dish plate meal rice curry noodle soup salad pizza cake bread loaf pastries fruit breakfast lunch dinner spice spices vegetable laid-table banana-leaf pots nasi kandar lemak rendang satay laksa mee roti kuih kari ayam ikan makanan sarapan hidangan sushi burger dessert gravy cook chopping cookie croissant mango durian',
    palettes: ['coffee', 'forest', 'desert', 'jade', 'rose', 'indigo'],
  },
  {
    draw: drawCup,
    words:
      'coffee tea cup cups mug latte espresso cappuccino matcha milk kopi teh cawan breakfast-tray candle',
    palettes: ['coffee', 'dawn', 'jade', 'rose', 'desert'],
  },
  {
    draw: drawInterior,
    words:
      'interior room salon chair mirror studio office lobby hall sofa bed bedroom living kitchen veranda classroom waiting desk-by window-table restaurant cafe hotel gym spa workroom ruang bilik dalaman restoran kafe pejabat floor door mats',
    palettes: ['coffee', 'dawn', 'jade', 'rose', 'desert', 'indigo'],
  },
  {
    draw: drawTools,
    words:
      'hand tool workshop car tyre tap sink bengkel kereta scissors comb clippers razor brush brushes needle sewing cutting-table wrench hammer workbench craft laptop typing desk notebook pen document instruments stethoscope calculator lens key toolbox pencils sketch alat tangan jahit gunting parcel fingernails goods bolt',
    palettes: ['coffee', 'desert', 'jade', 'indigo', 'forest', 'rose'],
  },
  {
    draw: drawShelf,
    words:
      'shelf shelves bottles jars spool spools books folders loaves rack row kettlebell kettlebells tray beans library rak botol buku collection toothbrushes blankets towels cloths wall',
    palettes: ['coffee', 'forest', 'desert', 'jade', 'rose', 'indigo'],
  },
  {
    draw: drawStorefront,
    words:
      'storefront shopfront shop store facade exterior boutique market stall shop-window bakery kedai gerai warung pasar bangunan building house home rumah cottage street',
    palettes: ['desert', 'jade', 'coffee', 'rose', 'citrus', 'indigo'],
  },
  {
    draw: drawAnimal,
    words: 'cat kitten kucing dog puppy anjing pet pets animal fox rabbit paws haiwan',
    palettes: ['dusk', 'night', 'dawn', 'rose', 'lavender'],
  },
  {
    draw: drawStillLife,
    words:
      'vase pottery ceramic sculpture product perfume skincare cosmetic serum nail polish soap geometric still-life jewellery jewelry ring watch handbag shoe lamp-design bottle petals barang kraf',
    palettes: ['desert', 'rose', 'lavender', 'jade', 'coffee', 'mono'],
    isForAnything: true,
  },
  {
    draw: drawDarkroom,
    words: 'darkroom print prints film polaroid camera photographer negative kamera kamar-gelap',
    palettes: ['safelight'],
  },
  {
    draw: drawFigure,
    words:
      'portrait woman man girl boy person people dancer bride couple family chef barista nurse doctor teacher lady wanita lelaki perempuan orang pengantin keluarga face hair jacket',
    palettes: ['desert', 'rose', 'forest', 'jade', 'indigo', 'citrus'],
  },
  {
    draw: drawPaperCut,
    words:
      'abstract pattern paper shape collage texture geometry background wallpaper abstrak corak logo poster dream',
    palettes: ['dusk', 'jade', 'citrus', 'indigo', 'rose', 'lavender'],
    isForAnything: true,
  },
];

/** The scene whose word comes first in the prompt: the subject mostly does. Else one by chance, always the same. */
export function chooseScene(prompt: string): SceneEntry {
  const [first, ...others] = scenes.filter(({ isForAnything }) => isForAnything);
  if (!first) throw new Error('No scene stands for anything.');
  const byWords = scenes.map((scene) => [scene.words, scene] as const);
  return firstMentioned(prompt, byWords) ?? createRandom(prompt).pick([first, ...others]);
}
