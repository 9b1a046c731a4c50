import type { BusinessTypeId } from '../../business-types';

type Scenes = readonly [whole: string, work: string, detail: string, another: string];

/** What the photographs show. In English they are also what the image model is asked for. */
export const enScenes: Readonly<Record<BusinessTypeId, Scenes>> = {
  restaurant: [
    'A laid table in warm evening light',
    'A cook finishing a plate at the pass',
    'A dish seen from above, still steaming',
    'Fresh vegetables and herbs on a worn chopping board',
  ],
  'street-food': [
    'Big pots of curry on a stall in the evening',
    'A ladle pouring gravy over a plate of rice',
    'A heaped plate seen from above on a steel table',
    'Spices and dried chillies in open bowls',
  ],
  cafe: [
    'A window table with two cups in morning light',
    'Milk being poured into a cup of coffee',
    'A slice of cake on a small plate',
    'Coffee beans spilling from a scoop',
  ],
  bakery: [
    'Loaves cooling on a rack beside the oven',
    'Flour-dusted hands shaping dough',
    'A cut loaf with an open crumb',
    'Golden pastries in a row on a tray',
  ],
  'hair-salon': [
    'A bright salon with an empty chair before a round mirror',
    'Scissors and comb at work in long hair',
    'Brushes and bottles on a shelf',
    'A soft wave of shining hair from behind',
  ],
  barber: [
    'A leather barber chair under a warm lamp',
    'Clippers drawing a clean line at a neck',
    'Razor, brush and lather on a towel',
    'Bottles and combs before a mirror',
  ],
  beauty: [
    'A calm treatment room with folded towels',
    'Fingernails being painted with a fine brush',
    'Bottles of colour lined up by shade',
    'A bowl of warm water with petals',
  ],
  tailor: [
    'A cutting table with cloth, chalk and scissors',
    'Hands guiding cloth under a sewing machine needle',
    'Spools of thread in many colours',
    'A half-finished jacket on a stand',
  ],
  florist: [
    'Buckets of fresh flowers in front of a green wall',
    'Hands tying a bouquet with twine',
    'A single bloom up close',
    'Stems, leaves and scissors on a wooden bench',
  ],
  gym: [
    'A bright training hall with racks and ropes',
    'Chalked hands gripping a bar',
    'Kettlebells in a row on a dark floor',
    'A rope and a box in morning light',
  ],
  yoga: [
    'An empty studio with mats in soft morning light',
    'A person in a seated pose seen from behind',
    'Rolled mats and folded blankets',
    'A plant and a candle by the window',
  ],
  clinic: [
    'A calm, bright waiting room with plants',
    'Hands taking notes beside a stethoscope',
    'A stethoscope on a pale wooden table',
    'Sunlight on a clean consulting room',
  ],
  dentist: [
    'A bright treatment room with a reclined chair',
    'Clean instruments laid out on a tray',
    'Toothbrushes in a glass by a window',
    'A lamp above a chair, softly lit',
  ],
  law: [
    'A quiet office with shelves of books',
    'A pen resting on a document',
    'Leather-bound books in a row',
    'Two chairs at a wooden table by a window',
  ],
  accounting: [
    'A tidy desk with papers and a plant',
    'Hands writing figures into a notebook',
    'Folders in a neat row',
    'A calculator and a cup in morning light',
  ],
  photographer: [
    'A studio with a stool and a paper backdrop',
    'Hands holding a camera',
    'Prints drying on a line',
    'A lens up close',
  ],
  hotel: [
    'A veranda with two chairs, looking into a garden',
    'A made bed beside an open window',
    'A breakfast tray with fruit and coffee',
    'A key on a wooden table',
  ],
  workshop: [
    'A car on a lift in a tidy workshop',
    'Hands tightening a bolt with a wrench',
    'Tools in order on a wall',
    'A tyre and a lamp on the floor',
  ],
  repairs: [
    'A toolbox on a clean floor beside a sink',
    'Hands joining two pipes',
    'Tools laid out on a cloth',
    'A freshly fitted tap',
  ],
  cleaning: [
    'A bright living room with fresh cushions',
    'A gloved hand wiping a window',
    'Folded cloths and a bucket',
    'Sunlight on a clean wooden floor',
  ],
  pets: [
    'A happy dog on a soft towel',
    'Hands brushing a long-haired cat',
    'Bowls and brushes on a shelf',
    'Paws on a wooden floor',
  ],
  school: [
    'A bright classroom with round tables',
    'Hands drawing in a notebook',
    'Coloured pencils in a jar',
    'Books stacked on a window sill',
  ],
  software: [
    'A laptop on a desk by a large window',
    'Hands typing beside a cup of coffee',
    'A sketch of a screen on paper',
    'Notes in coloured squares on a glass wall',
  ],
  shop: [
    'Shelves of well-chosen things in warm light',
    'Hands wrapping a parcel in paper',
    'Small goods arranged on a wooden table',
    'A shop window at dusk',
  ],
  general: [
    'A bright workroom with a long table',
    'Hands at work on something small',
    'Tools and materials in good order',
    'An open door with light behind it',
  ],
};
