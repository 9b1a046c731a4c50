import type { WebsiteBrief } from '@darkroom/kinds/website/tasks/brief';
import type { Family } from './business-types';
import type { Picker } from '../random';

type Colours = WebsiteBrief['palette'];

interface Palette extends Colours {
  name: string;
  families: readonly Family[];
  mood?: Mood;
}

const moodWords = {
  night: /\b(night|midnight|dark|cocktail|jazz|lounge|luxur\w*|exclusive|mewah|malam|gelap|elegan\w*)\b/i,
  garden:
    /\b(garden|green|organic|vegan|vegetarian|plant\w*|nature|natural|herbal|eco|hijau|kebun|taman|semula jadi)\b/i,
  sea: /\b(sea|beach|ocean|island|blue|water|coast\w*|laut|pantai|pulau|biru|seafood|fish)\b/i,
  sweet: /\b(pink|cute|sweet|cakes?|macarons?|princess|lovely|comel|merah jambu|kek|manis)\b/i,
  fire: /\b(spicy|fire|grill\w*|bbq|hot|sambal|kari|curry|pedas|bakar|satay|tandoori|kandar)\b/i,
} as const;
type Mood = keyof typeof moodWords;

const palette = (
  name: string,
  colours: readonly [background: string, surface: string, text: string, accent: string],
  families: readonly Family[],
  mood?: Mood,
): Palette => {
  const [background, surface, text, accent] = colours;
  return { name, background, surface, text, accent, families, ...(mood && { mood }) };
};

/** Each has a contrast of at least 7:1 between its text and both of its grounds. */
export const palettes: readonly [Palette, ...Palette[]] = [
  palette('turmeric', ['#fdf6e7', '#f7e6c1', '#2b1a0f', '#c2410c'], ['food', 'general'], 'fire'),
  palette('banana leaf', ['#f6f5e8', '#e3e8cd', '#15261a', '#2f6b3a'], ['food', 'general', 'shop'], 'garden'),
  palette('chilli', ['#fff7f2', '#fbe0d3', '#2a0f0d', '#c81d25'], ['food'], 'fire'),
  palette('pandan', ['#f4f8ee', '#dcebcb', '#142013', '#4b7a1a'], ['food', 'health'], 'garden'),
  palette('kopi', ['#f8f1e7', '#ead9c3', '#261810', '#8a4b1f'], ['food', 'craft', 'general']),
  palette('crust', ['#fbf3e4', '#f0dcb4', '#2a1c10', '#a85a12'], ['food']),
  palette('tamarind night', ['#1c1310', '#2a1d18', '#f8ead9', '#f0a04b'], ['food'], 'night'),
  palette('enamel', ['#f3f7fb', '#d9e6f2', '#0f2038', '#1f5fa8'], ['food', 'shop', 'trade'], 'sea'),
  palette('rose sugar', ['#fff5f5', '#fbdde1', '#33141d', '#c2255c'], ['food', 'beauty', 'shop'], 'sweet'),
  palette('plum', ['#faf5f8', '#ecdce8', '#2a1226', '#8a2a72'], ['beauty', 'craft', 'shop'], 'sweet'),
  palette(
    'clay',
    ['#faf4ef', '#eedccf', '#2c1a14', '#b0533a'],
    ['beauty', 'craft', 'fitness', 'stay', 'general'],
  ),
  palette(
    'olive oil',
    ['#f8f7ef', '#e6e5cf', '#20220f', '#66701c'],
    ['beauty', 'health', 'stay', 'fitness'],
    'garden',
  ),
  palette('velvet', ['#1b1220', '#2a1c31', '#f6ecf7', '#d79be0'], ['beauty'], 'night'),
  palette('porcelain', ['#f5f7f8', '#dfe6e9', '#14202a', '#b3475f'], ['beauty', 'health', 'general']),
  palette('copper shears', ['#f6f3ee', '#e3dbcf', '#1d1a17', '#a64b1c'], ['beauty', 'craft', 'trade']),
  palette(
    'indigo thread',
    ['#f6f4f0', '#e2dfe9', '#191833', '#3c3a9e'],
    ['craft', 'office', 'shop', 'learning'],
  ),
  palette('songket', ['#1d1712', '#2d231a', '#f9eed8', '#e0ad3f'], ['craft', 'stay'], 'night'),
  palette('bloom', ['#fdf6f3', '#f6dfdc', '#2b1720', '#c13b5e'], ['craft', 'general'], 'sweet'),
  palette('stem', ['#f5f8f2', '#dce8d8', '#13241b', '#1f7a4d'], ['craft', 'health', 'general'], 'garden'),
  palette('darkroom', ['#17130f', '#241d17', '#f6efe6', '#f2a33a'], ['craft', 'digital'], 'night'),
  palette('chalk', ['#f7f7f4', '#e6e6df', '#171a1c', '#d9480f'], ['fitness', 'trade', 'learning', 'general']),
  palette('signal', ['#f4f5f7', '#dde1e8', '#11151c', '#d6001c'], ['fitness', 'trade']),
  palette('lime dash', ['#14170f', '#20251a', '#f3f7e6', '#b7e23b'], ['fitness', 'digital'], 'night'),
  palette('dawn', ['#fbf5f1', '#f2e0da', '#2a1d2b', '#a8467a'], ['fitness', 'beauty']),
  palette('mint', ['#f1f8f6', '#d3ebe5', '#0f2a2a', '#0b7a75'], ['health', 'fitness', 'general'], 'sea'),
  palette('sky clinic', ['#f3f8fc', '#d7e8f4', '#0f2233', '#1769aa'], ['health', 'learning'], 'sea'),
  palette('coral care', ['#fdf6f3', '#f9dfd6', '#2d1a1c', '#c4472f'], ['health', 'learning', 'general']),
  palette('ledger', ['#f6f6f1', '#e2e4da', '#16211c', '#1d5c45'], ['office', 'shop']),
  palette('claret', ['#f8f5f2', '#e9e0da', '#201416', '#7a1f33'], ['office', 'stay']),
  palette('navy', ['#f4f6f9', '#dce3ee', '#0f1b30', '#274c9b'], ['office', 'digital', 'trade']),
  palette('brass', ['#14202b', '#1e2d3b', '#eef3f6', '#e0b354'], ['office', 'stay'], 'night'),
  palette('lagoon', ['#f1f8f8', '#cfe8ea', '#0b2830', '#00737f'], ['stay', 'general', 'fitness'], 'sea'),
  palette('veranda', ['#fbf6ec', '#efe2c8', '#262015', '#946413'], ['stay', 'general']),
  palette('workshop blue', ['#f2f5f8', '#d4dee8', '#101c28', '#e04e00'], ['trade']),
  palette('high visibility', ['#171a1d', '#24292e', '#f5f6f4', '#ffcc00'], ['trade'], 'night'),
  palette('fresh linen', ['#f4faf9', '#d8eeec', '#0e2630', '#0a7d9c'], ['trade', 'health'], 'sea'),
  palette('market', ['#fff8ec', '#fde6bd', '#2a1a08', '#b8480b'], ['shop', 'general', 'food']),
  palette('violet pixel', ['#f7f6fd', '#e3dffa', '#19143a', '#5b34d6'], ['digital', 'learning']),
  palette('terminal', ['#0f1518', '#18222a', '#e8f3f2', '#38d0b4'], ['digital'], 'night'),
  palette('bright page', ['#f7f8ff', '#dfe4ff', '#141a3c', '#2f45d8'], ['digital', 'learning', 'office']),
  palette('crayon', ['#fffaf0', '#ffeac2', '#26203a', '#d1431f'], ['learning', 'shop'], 'sweet'),
];

/** By the mood that the description names, else by the family; which of several is picked. */
export function choosePalette(family: Family, description: string, pick: Picker): Colours {
  const ofFamily = palettes.filter(({ families }) => families.includes(family));
  const ofMood = palettes.filter(({ mood }) => mood && moodWords[mood].test(description));
  const ofBoth = ofMood.filter(({ families }) => families.includes(family));
  const bright = ofFamily.filter(({ mood }) => mood !== 'night');
  const candidates = [ofBoth, bright, ofFamily].find(({ length }) => length > 0) ?? [];
  const { background, surface, text, accent } = pick('palette', [
    candidates[0] ?? palettes[0],
    ...candidates.slice(1),
  ]);
  return { background, surface, text, accent };
}
