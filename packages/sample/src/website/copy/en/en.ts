import type { Copy } from '../copy';
import { enFood } from './en-food';
import { enMakers } from './en-makers';
import { enPeople } from './en-people';
import { enScenes } from './en-scenes';
import { enServices } from './en-services';

export const en: Copy = {
  nouns: {
    restaurant: ['restaurant', 'a restaurant'],
    'street-food': ['street food stall', 'a street food stall'],
    cafe: ['cafe', 'a cafe'],
    bakery: ['bakery', 'a bakery'],
    'hair-salon': ['hair salon', 'a hair salon'],
    barber: ['barber shop', 'a barber shop'],
    beauty: ['beauty studio', 'a beauty studio'],
    tailor: ['tailor', 'a tailor'],
    florist: ['flower shop', 'a flower shop'],
    gym: ['gym', 'a gym'],
    yoga: ['yoga studio', 'a yoga studio'],
    clinic: ['clinic', 'a clinic'],
    dentist: ['dental clinic', 'a dental clinic'],
    law: ['law firm', 'a law firm'],
    accounting: ['accounting office', 'an accounting office'],
    photographer: ['photo studio', 'a photo studio'],
    hotel: ['guesthouse', 'a guesthouse'],
    workshop: ['workshop', 'a workshop'],
    repairs: ['repair service', 'a repair service'],
    cleaning: ['cleaning service', 'a cleaning service'],
    pets: ['pet care shop', 'a pet care shop'],
    school: ['school', 'a school'],
    software: ['software studio', 'a software studio'],
    shop: ['shop', 'a shop'],
    general: ['studio', 'a small business'],
  },
  voices: {
    food: enFood.restaurant,
    beauty: enPeople['hair-salon'],
    craft: enMakers.tailor,
    fitness: enPeople.gym,
    health: enPeople.clinic,
    office: enServices.accounting,
    stay: enMakers.hotel,
    trade: enServices.repairs,
    shop: enMakers.shop,
    digital: enServices.software,
    learning: enServices.school,
    general: enServices.general,
  },
  typeVoices: { ...enFood, ...enPeople, ...enMakers, ...enServices },
  introductions: [
    '{name}: {product} in {city}, since {year}.',
    '{name} is {noun} in {city}, here since {year}.',
    '{name}: {product} in {city}.',
    '{name} is {noun} in {city}.',
    '{name} is {noun}, at it since {year}.',
    '{name} is {noun}.',
  ],
  offerNavigation: {
    food: 'Menu',
    beauty: 'Services',
    craft: 'Work',
    fitness: 'Classes',
    health: 'Care',
    office: 'Services',
    stay: 'Rooms',
    trade: 'Services',
    shop: 'Shop',
    digital: 'Product',
    learning: 'Classes',
    general: 'Services',
  },
  sections: {
    about: {
      navigation: 'About',
      headings: ['Who we are', 'In our own words', 'Nice to meet you', 'About us'],
      texts: ['{name} is {noun}.'],
    },
    gallery: {
      navigation: 'Gallery',
      headings: ['A look inside', 'See for yourself', 'Up close'],
      texts: [
        'Pictures say it faster than we could.',
        'A few glimpses, until you come and see for yourself.',
      ],
    },
    story: {
      navigation: 'Story',
      headings: ['Since {year}', 'How it began in {city}', 'The long way here'],
      texts: [
        'We opened in {year}. A lot has changed around us since then; what we care about has not. Much of what we know, we learned from the people who kept coming back.',
        '{city} is where we learned our work and where we do it still. We know the streets, the weather and the people, and more and more of them know us.',
        'Nobody starts with everything in place. We began with what we had, did it as well as we could, and kept what people came back for.',
      ],
    },
    steps: {
      navigation: 'How it works',
      headings: ['How it works', 'Three easy steps', 'From hello to done'],
      texts: ['Nothing complicated. This is how we go about it.', 'You will always know what comes next.'],
    },
    questions: {
      navigation: 'Questions',
      headings: ['Good to know', 'You may be wondering', 'Asked and answered'],
      texts: ['The short answers. For the long ones, just ask.', 'If yours is not here, ask us.'],
    },
    visit: {
      navigation: 'Visit',
      headings: ['Come and find us', 'Where to find us', 'Drop by in {city}', 'See you soon'],
      texts: ['Come as you are. We look forward to seeing you.', 'We would love to see you in {city}.'],
    },
    contact: {
      navigation: 'Contact',
      headings: ['Say hello', 'Let us talk', 'Get in touch'],
      texts: [
        'Tell us what you have in mind, and we will take it from there.',
        'A short message is enough. We are happy to answer every question.',
      ],
    },
  },
  offerText: [
    'Take your time, look around, and ask if you are not sure.',
    'The things we do every day, and like to do well.',
    'Here is where to start.',
  ],
  browse: { menu: 'See the menu', offer: 'See what we do' },
  steps: [
    [
      { title: 'Say hello', text: 'Tell us in a few words what you need and when.' },
      {
        title: 'We plan it together',
        text: 'You hear what is possible and what it takes, before anything begins.',
      },
      { title: 'We get it done', text: 'Carefully, and with you in the picture all the way.' },
    ],
    [
      { title: 'Ask', text: 'There are no silly questions, only things we have not explained yet.' },
      { title: 'Choose', text: 'We show you the options and tell you honestly which one we would take.' },
      { title: 'Enjoy', text: 'And tell us afterwards how it was. That is how we get better.' },
    ],
  ],
  questions: [
    {
      title: 'Where do I find you?',
      text: 'In {city}. Come by and say hello.',
    },
    {
      title: 'How long have you been doing this?',
      text: 'Since {year}, and we still look forward to every day of it.',
    },
    {
      title: 'Can I ask before I decide?',
      text: 'Please do. We would rather answer ten questions than leave one open.',
    },
    {
      title: 'Can I bring somebody along?',
      text: 'Of course. Four eyes see more than two, and company is always welcome.',
    },
    {
      title: 'What if it is not quite right?',
      text: 'Then tell us. We want you to be happy with it, and we will put it right.',
    },
  ],
  facts: { phone: 'Phone', email: 'E-mail', address: 'Address', hours: 'Opening hours' },
  audience: 'People nearby and everyone who is passing through',
  tone: 'Warm and concrete',
  scenes: ['The place on a good day', 'Hands at work', 'A detail, up close', 'Everything ready to begin'],
  typeScenes: enScenes,
};
