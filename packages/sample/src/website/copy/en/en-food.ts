import type { BusinessTypeId } from '../../business-types';
import type { Voice } from '../copy';

export const enFood = {
  restaurant: {
    taglines: [
      'A table, good company, and dinner taken seriously',
      'Come hungry to {city}',
      'Cooking for {city} since {year}',
      'Honest plates, unhurried evenings',
    ],
    leads: [
      'We cook the food we would want to come home to, and we serve it the same way: generously, and while it is hot.',
      'Bring someone you like. Order one thing more than you planned. Stay for the last spoonful.',
    ],
    about:
      'A good meal starts long before the first guest sits down: at the market, at the chopping board, over a pot that cannot be rushed. That is the part we love, and you can taste it.',
    offerHeadings: ['From the kitchen', 'What we cook', 'On the table'],
    offers: [
      { title: 'To begin', text: 'Small plates, made for sharing and for quarrelling over the last bite.' },
      { title: 'The main thing', text: 'The dishes we are known for, cooked to order.' },
      { title: 'On the side', text: 'Rice, greens, pickles and everything that makes a meal whole.' },
      { title: 'Something sweet', text: 'Because there is always room.' },
    ],
    action: 'Book a table',
  },
  'street-food': {
    taglines: [
      'Worth the queue since {year}',
      'Follow your nose to the {product}',
      'Hot, honest and gone by closing time',
      'The taste {city} lines up for',
    ],
    leads: [
      'No white tablecloths, no long menu. Just the thing we do best, ladled out hot while you watch.',
      'Pull up a stool, point at what you like, and let the gravy run where it wants to.',
    ],
    about:
      'Some recipes are written down. Ours lives in the hands: in how long the spices fry, when the pot is stirred, and when it is left alone. It tastes the same today because we make it the same way every day.',
    offerHeadings: ['On the stove today', 'What to order', 'The good stuff'],
    offers: [
      { title: 'The plate everyone orders', text: 'Rice, gravy, and whatever looks best behind the glass.' },
      { title: 'A little of everything', text: 'For those who cannot decide. Nobody leaves hungry.' },
      { title: 'Something fried, something crisp', text: 'Best eaten standing, straight from the wok.' },
      { title: 'A cold drink', text: 'Sweet, iced, and strong enough for the heat.' },
    ],
    action: 'Find the stall',
  },
  cafe: {
    taglines: [
      'Slow mornings, strong coffee',
      'A quiet corner of {city}, with coffee',
      'The table by the window is yours',
      'Pouring for {city} since {year}',
    ],
    leads: [
      'Come for the first cup and stay for the second. There is a socket by the wall, a newspaper on the counter and nobody counting the minutes.',
      'Good beans, warm milk and a place to sit: some days that is all anyone needs.',
    ],
    about:
      'We think a cafe is measured by how it feels at three in the afternoon: the hum of the grinder, the light on the tables, a face that remembers how you take it.',
    offerHeadings: ['At the counter', 'What is pouring', 'Cups and plates'],
    offers: [
      { title: 'Coffee, black or white', text: 'Pulled short, poured long, or over ice.' },
      { title: 'Tea, properly steeped', text: 'By the pot, with time to spare.' },
      { title: 'Breakfast until late', text: 'Toast, eggs, and something green to feel good about.' },
      { title: 'The cake of the day', text: 'Look under the glass dome. It rarely lasts past four.' },
    ],
    action: 'Come by',
  },
  bakery: {
    taglines: [
      'Still warm when you get here',
      'Baking for {city} since {year}',
      'Flour, water, patience',
      'Start the day with something from our oven',
    ],
    leads: [
      'The lights go on while the street is still asleep, so that there is a loaf on the shelf when you wake up.',
      'Crackling crusts, soft middles and the smell that makes people cross the road.',
    ],
    about:
      'Good bread asks for very little: good flour, a slow rise, a hot oven and someone who pays attention. We are happy to be that someone.',
    offerHeadings: ['Out of the oven', 'On the shelf', 'What we bake'],
    offers: [
      { title: 'Loaves', text: 'Long-risen and baked dark, for slicing thick.' },
      { title: 'Morning pastry', text: 'Folded, layered and best before ten.' },
      { title: 'Cakes to celebrate with', text: 'Tell us the day and how many you will be.' },
      { title: 'Small sweet things', text: 'For the walk home. Most never make it there.' },
    ],
    action: 'Order for tomorrow',
  },
} as const satisfies Partial<Record<BusinessTypeId, Voice>>;
