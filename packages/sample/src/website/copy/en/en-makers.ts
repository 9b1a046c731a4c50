import type { BusinessTypeId } from '../../business-types';
import type { Voice } from '../copy';

export const enMakers = {
  tailor: {
    taglines: [
      'Cut for you, and for nobody else',
      'Measured twice, worn for years',
      'Dressing {city} since {year}',
      'It should fit. So we make it fit.',
    ],
    leads: [
      'Bring a cloth, a picture, or only an idea. We bring the chalk, the patience and the needle.',
      'Clothes remember who they were made for. Ours are made for the way you stand, walk and sit.',
    ],
    about:
      'Good sewing shows on the inside: in seams that lie flat, hems that hang straight and a lining nobody but you will ever see. That is where we spend our time.',
    offerHeadings: ['At the cutting table', 'What we sew', 'Our work'],
    offers: [
      { title: 'Made to measure', text: 'From the first measurement to the last fitting.' },
      { title: 'Alterations', text: 'Shorter, wider, closer: we save the clothes you love.' },
      { title: 'For weddings and feasts', text: 'Whole families, matched and ready in time.' },
      { title: 'Mending', text: 'Zips, linings, seams. Small work, carefully done.' },
    ],
    action: 'Arrange a fitting',
  },
  florist: {
    taglines: [
      'Say it with something that blooms',
      'Flowers for ordinary Tuesdays',
      'Fresh flowers for {city}, since {year}',
      'What is in season, tied by hand',
    ],
    leads: [
      'Tell us who they are for. We will find the colours, the scent and the right number of stems.',
      'For the table, the doorstep, the aisle and the goodbye: flowers say it when words are too big.',
    ],
    about:
      'We buy what looks alive that morning and let the season decide. That is why no two bouquets leave the shop the same.',
    offerHeadings: ['From the bench', 'What we tie', 'Flowers for'],
    offers: [
      { title: 'Bouquets', text: 'Hand-tied in the colours of the day.' },
      { title: 'Weddings', text: 'From the buttonhole to the last table.' },
      { title: 'Farewells', text: 'Quiet wreaths and sprays, made with respect.' },
      { title: 'Plants to keep', text: 'With a note on light, water and how to be forgiven.' },
    ],
    action: 'Order flowers',
  },
  photographer: {
    taglines: [
      'The moment, kept',
      'Photographs you will want to hold',
      'Watching the light in {city} since {year}',
      'Stand there. Do not pose.',
    ],
    leads: [
      'We look for the second after the smile: the one nobody arranged. That is the picture you will still love in twenty years.',
      'Good light, no hurry, and a photographer who notices things.',
    ],
    about:
      'A photograph is a small act of attention. We take our time to see what is there, and press the button when it is true.',
    offerHeadings: ['What we photograph', 'Work', 'In front of the lens'],
    offers: [
      { title: 'People', text: 'Portraits that look like you on a good day.' },
      { title: 'Weddings', text: 'From the nervous morning to the last dance.' },
      { title: 'Families', text: 'Noise, jam and all. Those are the pictures that last.' },
      { title: 'For your business', text: 'Places, products and the people behind them.' },
    ],
    action: 'Ask for a date',
  },
  shop: {
    taglines: [
      'Chosen by hand, kept with care',
      'Small shop, good things',
      'The shop around the corner in {city}',
      'Behind the counter since {year}',
    ],
    leads: [
      'Everything on our shelves has been picked up, turned over and argued about. What stayed is worth your money.',
      'Come in for one thing, leave with the thing you did not know you were looking for.',
    ],
    about:
      'We would rather stock one good thing than ten that will do. Ask us why something is on the shelf: there is always a reason, and often a story.',
    offerHeadings: ['On the shelves', 'What you will find', 'In the shop'],
    offers: [
      { title: 'New in', text: 'What has just been unpacked, while it lasts.' },
      { title: 'The things people come back for', text: 'Our steady favourites, always in reach.' },
      { title: 'To give away', text: 'Tell us about them and what you want to spend. We wrap.' },
      { title: 'Ask at the counter', text: 'If we do not have it, we probably know who does.' },
    ],
    action: 'Visit the shop',
  },
  hotel: {
    taglines: [
      'Your other home in {city}',
      'Wake up somewhere good',
      'Opening the door since {year}',
      'Stay a night longer than you planned',
    ],
    leads: [
      'A made bed, a quiet night and someone at the door who is glad that you arrived.',
      'Drop your bags. The kettle is on, the fan is turning, and there is nowhere you have to be.',
    ],
    about:
      'People remember how a place made them feel: the light in the morning, the smell of the garden, the small question at breakfast. We look after those things first.',
    offerHeadings: ['Rooms', 'Where you will sleep', 'Your stay'],
    offers: [
      { title: 'For one or two', text: 'A good bed, fresh sheets and a window worth opening.' },
      { title: 'For families', text: 'Space to spread out, and room for small explorers.' },
      { title: 'The shared corners', text: 'A table, a chair in the shade, a book someone left behind.' },
      { title: 'Around us', text: 'Ask where we would eat, walk and watch the sun go down.' },
    ],
    action: 'Ask for a room',
  },
} as const satisfies Partial<Record<BusinessTypeId, Voice>>;
