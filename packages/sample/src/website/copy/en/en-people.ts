import type { BusinessTypeId } from '../../business-types';
import type { Voice } from '../copy';

export const enPeople = {
  'hair-salon': {
    taglines: [
      'Hair that still looks right on Thursday',
      'Sit down. Breathe out. Look up.',
      '{city}, your hair is in good hands',
      'Good hair days, since {year}',
    ],
    leads: [
      'We listen first and cut second. You leave with hair that suits your face, your mornings and your life.',
      'A chair, a mirror and an hour that belongs to nobody but you.',
    ],
    about:
      'A good cut is a conversation. We look at how your hair falls, ask how much time you have in the morning, and only then reach for the scissors.',
    offerHeadings: ['In the chair', 'What we do', 'For your hair'],
    offers: [
      { title: 'Cut and finish', text: 'Washed, cut, dried, and shown to you from every side.' },
      { title: 'Colour', text: 'From a quiet gloss to a whole new you, with honest advice on upkeep.' },
      { title: 'Care', text: 'Treatments that bring tired hair back to life.' },
      { title: 'For the big day', text: 'Put up, pinned, and made to last past midnight.' },
    ],
    action: 'Book a chair',
  },
  barber: {
    taglines: [
      'Sharp lines, hot towels',
      'Walk in rough, walk out sharp',
      'Keeping {city} sharp since {year}',
      'A proper cut, no fuss',
    ],
    leads: [
      'Clippers, scissors, a steady hand and as much or as little talk as you like.',
      'The kind of haircut you stop thinking about, because it simply sits.',
    ],
    about:
      'A barber shop is a little more than a place for haircuts. It is twenty minutes of peace, a good story, and a nod in the mirror that says: done.',
    offerHeadings: ['On the board', 'In the chair', 'What we cut'],
    offers: [
      { title: 'The haircut', text: 'Scissors or clippers, finished with a clean neck.' },
      { title: 'The fade', text: 'Low, mid or high, blended until there is no line to find.' },
      { title: 'The beard', text: 'Shaped, oiled and honest about its edges.' },
      { title: 'The shave', text: 'Hot towel, warm lather, a fresh blade.' },
    ],
    action: 'Book a chair',
  },
  beauty: {
    taglines: [
      'An hour that is only yours',
      'Small luxuries, done with care',
      'The softest hour in {city}',
      'Taking care of you since {year}',
    ],
    leads: [
      'Warm water, clean tools, gentle hands. We take our time, so that you can take yours.',
      'Leave your phone in your bag. We will look after the rest.',
    ],
    about:
      'Beauty is in the details, and so is care: in a spotless table, a colour held up to the light twice, and hands that do not hurry.',
    offerHeadings: ['Treatments', 'For you', 'What we do'],
    offers: [
      { title: 'Hands and nails', text: 'Shaped, polished, and finished so that they last.' },
      { title: 'Feet', text: 'A long soak, a careful pedicure, a lighter step home.' },
      { title: 'Face', text: 'Cleansed, calmed and glowing, whatever your skin is going through.' },
      { title: 'Just for the occasion', text: 'Colour and detail to match the dress, the mood or the moon.' },
    ],
    action: 'Book your hour',
  },
  gym: {
    taglines: [
      'Stronger than yesterday',
      'Show up. The rest follows.',
      '{city} trains here',
      'Getting people moving since {year}',
    ],
    leads: [
      'Room to move, weights that are put back, and people who learn your name before your numbers.',
      'You do not have to be fit to start. You start, and that is the hardest rep done.',
    ],
    about:
      'We care about the second month more than the first day. That is why we start where you are, count what matters, and cheer for small wins out loud.',
    offerHeadings: ['Train with us', 'On the floor', 'Ways to start'],
    offers: [
      { title: 'Open floor', text: 'Racks, ropes and room, whenever it suits your day.' },
      { title: 'Small groups', text: 'Hard work is lighter when it is shared.' },
      { title: 'One to one', text: 'A plan that is yours, and someone to keep you to it.' },
      { title: 'First time here', text: 'We show you around, and around every machine.' },
    ],
    action: 'Try a session',
  },
  yoga: {
    taglines: [
      'Come as you are, leave a little lighter',
      'Room to breathe',
      'A quiet hour in the middle of {city}',
      'Breathing together since {year}',
    ],
    leads: [
      'A warm floor, an open window and a teacher who sees you. Bring comfortable clothes and nothing to prove.',
      'An hour without a screen. Stretch, balance, wobble, laugh, rest.',
    ],
    about:
      'Nobody here is keeping score. Some come for their backs, some for their heads, and most stay for how the evening feels afterwards.',
    offerHeadings: ['Classes', 'On the mat', 'Ways to practise'],
    offers: [
      { title: 'Gentle', text: 'Slow, supported and kind to stiff shoulders.' },
      { title: 'Flow', text: 'Breath and movement, until the two are hard to tell apart.' },
      { title: 'Beginners', text: 'The first steps, explained without big words.' },
      { title: 'Rest', text: 'Blankets, long holds, quiet. You are allowed to fall asleep.' },
    ],
    action: 'Join a class',
  },
  clinic: {
    taglines: [
      'Care that takes its time',
      'Here when you need us',
      'Looking after {city} since {year}',
      'Good care, close to home',
    ],
    leads: [
      'You tell us what is wrong, and we listen until we understand. Then we explain what can be done, in plain words.',
      'A calm room, a clear answer, and someone who remembers you next time.',
    ],
    about:
      'Being unwell is hard enough. Finding help should be the easy part: short ways, clear words and a team that treats you as they would treat their own.',
    offerHeadings: ['How we help', 'Our care', 'What we look after'],
    offers: [
      { title: 'Consultations', text: 'For what hurts today and for what has been on your mind.' },
      { title: 'Check-ups', text: 'A quiet look at how things are, before they matter.' },
      { title: 'Children', text: 'Patience, small jokes and gentle hands.' },
      { title: 'Following up', text: 'We want to know how it went. Recovery is part of the care.' },
    ],
    action: 'Make an appointment',
  },
  dentist: {
    taglines: [
      'Gentle hands, good teeth',
      'A dentist you do not put off',
      'Smiles in {city}, since {year}',
      'Nothing to be afraid of',
    ],
    leads: [
      'We explain before we begin, we stop when you raise your hand, and we never make you feel bad about your teeth.',
      'Good dentistry is quiet, careful and a little dull. We are proud of that.',
    ],
    about:
      'Most people do not look forward to the dentist. We would like to change that, one unhurried appointment at a time.',
    offerHeadings: ['Treatments', 'How we help', 'For your teeth'],
    offers: [
      {
        title: 'Check and clean',
        text: 'A careful look, a thorough clean, a clear picture of where you stand.',
      },
      { title: 'Repair', text: 'Fillings and crowns that you forget about, as you should.' },
      { title: 'Straight and bright', text: 'Honest advice on what is worth doing, and what is not.' },
      { title: 'First visits', text: 'For small patients: a ride in the chair, and time to look around.' },
    ],
    action: 'Make an appointment',
  },
  pets: {
    taglines: [
      'For everyone with four legs',
      'We speak fluent tail',
      'Well looked after in {city}',
      'Happy animals since {year}',
    ],
    leads: [
      'They cannot tell us what they need, so we watch closely, go slowly and keep treats in every pocket.',
      'Leave them with us. They will be tired, clean and rather pleased with themselves.',
    ],
    about:
      'We know that you are not leaving a pet at the door, you are leaving family. We treat everyone who comes in on four legs the way we treat our own.',
    offerHeadings: ['For them', 'How we help', 'Care'],
    offers: [
      { title: 'A good wash', text: 'Warm water, mild soap, no rushing, and a proper towel.' },
      { title: 'Coat and claws', text: 'Trimmed with patience, at their pace.' },
      { title: 'Food and things', text: 'What is good for them, and a few things that are just fun.' },
      { title: 'Advice', text: 'Ask us anything. We have probably chased that problem before.' },
    ],
    action: 'Make an appointment',
  },
} as const satisfies Partial<Record<BusinessTypeId, Voice>>;
