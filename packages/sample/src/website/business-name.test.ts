import { expect, it } from 'vitest';
import { findBusinessName } from './business-name';

it.each([
  ['Warung Siti, nasi kandar in Penang, open since 1987', 'Warung Siti'],
  ['We are a hair salon called Luna', 'Luna'],
  ['Kedai Jahit Aminah di Johor Bahru', 'Kedai Jahit Aminah'],
  ['warung siti, nasi lemak RM 8', 'Warung Siti'],
  ['My shop Bloom & Co sells flowers in Bristol', 'Bloom & Co'],
  ['The Daily Grind, a cafe in Melbourne', 'The Daily Grind'],
  ['Acme Analytics: a SaaS dashboard for small shops', 'Acme Analytics'],
  ['A bakery named “Rise and Shine” in Ipoh', 'Rise and Shine'],
  ['Kami sebuah klinik bernama Klinik Harapan di Kuching', 'Klinik Harapan'],
  ['Peluquería Lola, en Sevilla desde 2004', 'Peluquería Lola'],
  ['Schneiderei Weber in Hamburg, seit 1962', 'Schneiderei Weber'],
  ['مطعم الزيتون، مطعم عائلي في دبي منذ 1995', 'مطعم الزيتون'],
  ['茉莉花茶馆，位于槟城，自1998年', '茉莉花茶馆'],
  ['さくら美容室は京都にあるヘアサロンです', 'さくら美容室'],
])('finds the name in “%s”', (description, name) => {
  expect(findBusinessName(description)).toBe(name);
});

it.each([
  'Italian restaurant in Rome with fresh pasta',
  'nasi kandar in Penang',
  'a small family law firm in Kuching',
  'Yoga studio in Ubud',
  'Open Tue-Sun in Ipoh',
  '</style><script>alert(1)</script>',
])('takes nothing for a name in “%s”', (description) => {
  expect(findBusinessName(description)).toBeUndefined();
});
