import type { BusinessTypeId } from '../../business-types';
import type { Voice } from '../copy';

export const enServices = {
  law: {
    taglines: [
      'Clear advice when it counts',
      'On your side, in plain language',
      'Standing up for {city} since {year}',
      'Before you sign, ask',
    ],
    leads: [
      'The law is complicated. Talking to your lawyer should not be. We tell you where you stand, what it may cost and what we would do.',
      'Bring us the letter you do not understand. We will read it together.',
    ],
    about:
      'People come to us at turning points: a house, a partner, a loss, a quarrel. We keep things confidential, calm and moving.',
    offerHeadings: ['Where we help', 'Practice', 'What we do'],
    offers: [
      { title: 'Property and contracts', text: 'Read closely, drafted clearly, signed without surprises.' },
      { title: 'Family matters', text: 'Firm where it is needed, gentle wherever it is possible.' },
      { title: 'Business', text: 'From the first agreement to the difficult conversation.' },
      { title: 'Disputes', text: 'We look for the way out first, and for the way through if there is none.' },
    ],
    action: 'Ask for a meeting',
  },
  accounting: {
    taglines: [
      'The numbers, in good order',
      'Sleep well before the deadline',
      'Books in {city}, kept since {year}',
      'You run it. We count it.',
    ],
    leads: [
      'You did not start a business to sort receipts. Hand us the box, and get back a clear page.',
      'Quiet, exact and on time. We keep the books so that you can keep your evenings.',
    ],
    about:
      'Good figures tell a story: what earns, what leaks and what is coming. We keep them in order and then sit down with you to read them.',
    offerHeadings: ['What we take off your desk', 'Services', 'How we help'],
    offers: [
      { title: 'Bookkeeping', text: 'Every receipt in its place, every month closed.' },
      { title: 'Tax', text: 'Prepared carefully, filed on time, explained in a paragraph.' },
      { title: 'Payroll', text: 'Your people paid right, and paid on the day.' },
      { title: 'A second pair of eyes', text: 'Before the loan, the hire or the leap.' },
    ],
    action: 'Ask for a meeting',
  },
  workshop: {
    taglines: [
      'Back on the road, done right',
      'We fix what is broken, and only that',
      'Under the bonnet since {year}',
      '{city} drives on our work',
    ],
    leads: [
      'You hear a noise, we find it. Before we turn a single bolt you know what it is and what it takes.',
      'Straight talk, clean work, and the old part on the bench so that you can see it.',
    ],
    about:
      'Trust is the most important tool in a workshop. We show you what is worn, tell you what can wait, and do not touch the rest.',
    offerHeadings: ['In the workshop', 'What we fix', 'On the lift'],
    offers: [
      { title: 'Service', text: 'Oil, filters, fluids and a look at all that moves.' },
      { title: 'Brakes and tyres', text: 'The parts that matter most when it rains.' },
      { title: 'Engine and electrics', text: 'Warning lights explained, causes found.' },
      { title: 'Before a long trip', text: 'A careful check, so that you only think about the view.' },
    ],
    action: 'Bring it in',
  },
  repairs: {
    taglines: [
      'Fixed properly, the first time',
      'When it drips, sparks or sticks',
      'Keeping {city} homes running since {year}',
      'The number to keep on the fridge',
    ],
    leads: [
      'Tell us what happened and send a photo if you can. We come with the right tools and leave the place clean.',
      'No drama, no jargon. We find the fault, tell you what it takes and put it right.',
    ],
    about:
      'A house talks: a drip, a flicker, a door that will not close. We have been listening to houses for a living, and we know what most of them are trying to say.',
    offerHeadings: ['What we put right', 'Jobs we do', 'How we help'],
    offers: [
      { title: 'Urgent', text: 'Water where it should not be? Call first, worry later.' },
      { title: 'Repairs', text: 'Big and small, with parts that last.' },
      { title: 'New work', text: 'Planned with you, installed neatly, tested before we go.' },
      { title: 'Looking after it', text: 'A check now and then saves the big bill later.' },
    ],
    action: 'Tell us what is wrong',
  },
  cleaning: {
    taglines: [
      'Come home to clean',
      'You will notice the corners',
      'A cleaner {city} since {year}',
      'Saturday is yours again',
    ],
    leads: [
      'We bring the buckets, the cloths and an eye for the spots that everyone misses. You bring nothing.',
      'Open the door to fresh air, straight cushions and a floor you can walk barefoot on.',
    ],
    about:
      'Clean is quiet work. Done well, nobody sees it, they only feel it: a room that is easy to breathe in. We take pride in that.',
    offerHeadings: ['What we clean', 'Services', 'How we help'],
    offers: [
      { title: 'Homes', text: 'Regularly or just once, on the day that suits you.' },
      { title: 'Offices', text: 'Before the first meeting or after the last one.' },
      { title: 'Deep clean', text: 'Behind, under, inside. The places that wait all year.' },
      { title: 'Moving day', text: 'Leave the old place empty, spotless and without worry.' },
    ],
    action: 'Ask for a visit',
  },
  software: {
    taglines: [
      'Less busywork, more work',
      'The tool you stop noticing',
      'Built in {city}, used everywhere',
      'Finally, software that gets out of the way',
    ],
    leads: [
      '{name} takes the part of the day that nobody enjoys and makes it quick, clear and a little bit pleasant.',
      'No manual, no training week. Open it, and the next step is where you would look for it.',
    ],
    about:
      'We make software for people who have something better to do. Every screen has to earn its place, and every click has to save one.',
    offerHeadings: ['What it does', 'Inside', 'Made for the work'],
    offers: [
      { title: 'Everything in one place', text: 'No more hunting through chats, sheets and sticky notes.' },
      { title: 'Clear at a glance', text: 'What is done, what is due and who has it.' },
      { title: 'Your data stays yours', text: 'Take it out whenever you like, in a format you can read.' },
      { title: 'People who answer', text: 'Ask a question and hear back from someone who built it.' },
    ],
    action: 'Ask for a tour',
  },
  school: {
    taglines: [
      'Curious first, clever after',
      'The moment it clicks',
      'Teaching {city} since {year}',
      'Small steps, big grins',
    ],
    leads: [
      'We go at the pace of the person in front of us. That is how a shrug turns into “oh, I see!”',
      'Good teaching is mostly listening: for the exact place where it stopped making sense.',
    ],
    about:
      'Everyone can learn, and nobody learns by being hurried. We keep groups friendly, mistakes welcome and questions coming.',
    offerHeadings: ['What we teach', 'Classes', 'Learn with us'],
    offers: [
      { title: 'From the beginning', text: 'No knowledge needed, only a little curiosity.' },
      { title: 'Catching up', text: 'We find the missing piece, and fill it in.' },
      { title: 'Going further', text: 'For those who have started to ask harder questions.' },
      { title: 'One to one', text: 'A lesson shaped around a single person.' },
    ],
    action: 'Ask for a first lesson',
  },
  general: {
    taglines: [
      'Good work, done with care',
      'Small enough to know your name',
      'At home in {city}',
      'Doing it properly since {year}',
    ],
    leads: [
      'We do one thing and we do it carefully, for people who notice the difference.',
      'Tell us what you need. We will tell you honestly whether we are the right ones.',
    ],
    about:
      'What we promise is simple: we listen, we say what we will do, and then we do it. That is how people come back, and bring their friends.',
    offerHeadings: ['What we do', 'How we help', 'Our work'],
    offers: [
      { title: 'A good start', text: 'We listen first, so that what follows fits.' },
      { title: 'The work itself', text: 'Done by hand, by heart and on time.' },
      { title: 'The small things', text: 'Details that nobody asks for and everybody feels.' },
      { title: 'Afterwards', text: 'We stay in touch, because it should still be right next year.' },
    ],
    action: 'Get in touch',
  },
} as const satisfies Partial<Record<BusinessTypeId, Voice>>;
