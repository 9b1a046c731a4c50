import type { BusinessTypeId } from '../../business-types';

type Scenes = readonly [whole: string, work: string, detail: string, another: string];

/** What the images show. In English they are also what the image model is asked for. */
export const enScenes: Readonly<Record<BusinessTypeId, Scenes>> = {
  restaurant: [
    'A dish of salad and herbs, seen from above',
    'The restaurant room with its tables and lamps',
    'A cake to end the meal',
    'Jars on the shelves of the pantry',
  ],
  'street-food': [
    'Rice and curry on a banana leaf',
    'A bowl of noodles in broth',
    'A stall with its awning, seen from the street',
    'Jars of spices on the shelves',
  ],
  cafe: [
    'A cup of coffee, just poured',
    'The cafe room with its tables and lamps',
    'A cake on a plate',
    'Jars of coffee on the shelves',
  ],
  bakery: [
    'Bread on a wooden board',
    'Shelves full of loaves',
    'A cake on a plate',
    'The shop with its awning, seen from the street',
  ],
  'hair-salon': [
    'The salon with its chairs and round mirrors',
    'Scissors, comb and brush, laid out in order',
    'Bottles on the shelves of the salon',
    'A portrait with new hair',
  ],
  barber: [
    'Barber chairs before round mirrors',
    'Scissors, razor and comb, laid out in order',
    'Bottles on the shelves of the barber',
    'The shop with its awning, seen from the street',
  ],
  beauty: [
    'Nail polish and lotion in small bottles',
    'A room for treatment, with chairs and mirrors',
    'Brushes and colour samples, laid out in order',
    'Bottles of lotion on the shelves',
  ],
  tailor: [
    'Scissors, cloth and notes on the cutting table',
    'Spools of thread on the shelves',
    'A portrait in a new blouse',
    'The shop with its awning, seen from the street',
  ],
  florist: [
    'Flowers and leaves in full bloom',
    'A vase with a branch',
    'Leaves and petals, seen up close',
    'The shop with its awning, seen from the street',
  ],
  gym: [
    'The training hall with its bench',
    'Kettlebells and bottles in a row',
    'A portrait after training',
    'The studio with its windows',
  ],
  yoga: [
    'The yoga studio in soft light',
    'A valley between quiet hills',
    'Leaves of a plant, seen up close',
    'A cup of tea after class',
  ],
  clinic: [
    'The waiting room of the clinic',
    'A notebook and pen on the desk',
    'The consulting room with its table',
    'Jars on tidy shelves',
  ],
  dentist: [
    'The dental room with its chairs and mirrors',
    'Bottles on tidy shelves',
    'The waiting room, with a plant',
    'A notebook and pen on the desk',
  ],
  law: [
    'Law books on the shelves',
    'The meeting room with its table',
    'A document and a pen, ready to sign',
    'The house where the office is, seen from the street',
  ],
  accounting: [
    'A laptop, pencils and a notebook on the desk',
    'Folders in order on the shelves',
    'The office room with its table',
    'A cup of coffee beside the work',
  ],
  photographer: [
    'Prints hanging to dry in the darkroom',
    'Lenses and notes, laid out in order',
    'A portrait in soft light',
    'Hills under an evening sky',
  ],
  hotel: [
    'A room with a bed by the window',
    'The house, seen from the street',
    'The sea not far from here',
    'A cup of tea in the morning',
  ],
  workshop: [
    'Wrenches and screwdrivers, laid out in order',
    'The house of the workshop, seen from the street',
    'Jars and bottles on the shelves',
    'A wrench and a hammer on the mat',
  ],
  repairs: [
    'A toolbox laid out: wrench, hammer, screwdriver',
    'A house, seen from the street',
    'A room put in order again',
    'A wrench and pipes on the mat',
  ],
  cleaning: [
    'A living room with a fresh sofa',
    'Bottles and jars in a row on tidy shelves',
    'A bedroom with a made bed',
    'A vase with a branch',
  ],
  pets: [
    'A cat on a window sill',
    'A dog on a window sill',
    'A garden with leaves to hide in',
    'The shop with its awning, seen from the street',
  ],
  school: [
    'A notebook and pencils, ready to begin',
    'The classroom with its tables',
    'Books on the shelves',
    'A portrait of a pupil',
  ],
  software: [
    'A laptop on a tidy desk',
    'The office room with its table',
    'A cup of coffee beside the work',
    'An abstract pattern of paper',
  ],
  shop: [
    'The shop with its awning, seen from the street',
    'Pottery and plants on the shelves',
    'A vase with a branch',
    'A parcel and scissors on the table',
  ],
  general: [
    'The workroom with its long table',
    'Tools of the craft, laid out in order',
    'A vase with a branch',
    'Jars and books on the shelves',
  ],
};
