import { findBusinessType, type BusinessTypeId } from '../../business-types';

/** One line drawing for each type on a field of 48 by 48, drawn for this package. */
const motifs: Readonly<Record<BusinessTypeId, string>> = {
  restaurant: 'M7 24h34a17 17 0 0 1-34 0zM16 43h16M18 18c-2-3 2-5 0-8M24 18c-2-3 2-6 0-9M30 18c-2-3 2-5 0-8',
  'street-food':
    'M6 26h36a18 15 0 0 1-36 0zM3 26h42M15 41h18M17 20c-2-4 3-6 0-11M25 20c-2-4 3-6 0-12M33 20c-2-4 3-6 0-11',
  cafe: 'M9 19h25v10a11 11 0 0 1-11 11h-3a11 11 0 0 1-11-11zM34 22h3a5 5 0 0 1 0 11h-4M6 44h31M17 14c-2-3 2-4 0-8M25 14c-2-3 2-4 0-8',
  bakery:
    'M24 44V14M24 14c-4-3-4-7 0-10c4 3 4 7 0 10zM24 24c-6 0-9-3-10-8c6 0 10 3 10 8zM24 24c6 0 9-3 10-8c-6 0-10 3-10 8zM24 34c-6 0-9-3-10-8c6 0 10 3 10 8zM24 34c6 0 9-3 10-8c-6 0-10 3-10 8z',
  'hair-salon':
    'M13 41a5 5 0 1 0 0-10a5 5 0 0 0 0 10zM35 41a5 5 0 1 0 0-10a5 5 0 0 0 0 10zM16 32L33 5M32 32L15 5M24 20v.1',
  barber:
    'M17 10h14v28H17zM15 10h18V7a3 3 0 0 0-3-3H18a3 3 0 0 0-3 3zM15 38h18v3a3 3 0 0 1-3 3H18a3 3 0 0 1-3-3zM17 22l14-9M17 30l14-9M17 38l14-9',
  beauty:
    'M24 40c-8-4-12-10-12-17c5 1 9 4 12 9c3-5 7-8 12-9c0 7-4 13-12 17zM24 32c-4-6-4-14 0-22c4 8 4 16 0 22zM12 40c-5-2-8-6-9-11M36 40c5-2 8-6 9-11',
  tailor:
    'M14 6h20v6H14zM14 36h20v6H14zM17 12v24M31 12v24M17 17l14 4M17 23l14 4M17 29l14 4M31 33c8 0 11-4 11-10V10',
  florist:
    'M24 22a5 5 0 1 0 0-10a5 5 0 0 0 0 10zM24 12c-3-4-2-8 0-9c2 1 3 5 0 9zM29 17c4-3 8-2 9 0c-1 2-5 3-9 0zM19 17c-4-3-8-2-9 0c1 2 5 3 9 0zM24 22v22M24 36c-7 0-11-3-12-9c7 0 11 3 12 9zM24 40c6 0 9-2 11-7c-6 0-10 2-11 7z',
  gym: 'M4 24h4M40 24h4M8 16h6v16H8zM34 16h6v16h-6zM14 24h20',
  yoga: 'M24 12a4 4 0 1 0 0-8a4 4 0 0 0 0 8zM24 16v14M24 18c-5 2-8 8-14 10M24 18c5 2 8 8 14 10M24 30c-8 0-14 4-16 9c8 2 12 0 16-3c4 3 8 5 16 3c-2-5-8-9-16-9z',
  clinic: 'M19 6h10v13h13v10H29v13H19V29H6V19h13z',
  dentist:
    'M24 11c-4-4-14-5-15 5c-1 8 3 10 4 18c1 6 2 9 4 9c4 0 2-14 7-14s3 14 7 14c2 0 3-3 4-9c1-8 5-10 4-18c-1-10-11-9-15-5z',
  law: 'M24 6v36M14 42h20M8 14h32M8 14L3 28h11zM40 14l-6 14h11zM3 28a6 5 0 0 0 11 0M34 28a6 5 0 0 0 11 0',
  accounting: 'M6 42h36M10 42V28h6v14M21 42V18h6v24M32 42V8h6v34',
  photographer: 'M5 15h9l4-6h12l4 6h9v25H5zM24 34a8 8 0 1 0 0-16a8 8 0 0 0 0 16zM38 20v.1',
  hotel: 'M8 44V22L24 6l16 16v22zM19 44V32a5 5 0 0 1 10 0v12M24 21a2 2 0 1 0 0-4a2 2 0 0 0 0 4z',
  workshop: 'M40 12l-7 7l-5-1l-1-5l7-7a11 11 0 0 0-14 14L5 35a5 5 0 0 0 7 7l15-15a11 11 0 0 0 13-15z',
  repairs:
    'M27 15l6-6l6 6l-6 6zM29 17L9 37a3 3 0 0 0 4 4l20-20M10 6l8 8M6 10l8 8M8 8l3-3M36 30c4 5 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6 6-11z',
  cleaning: 'M24 5c9 12 13 18 13 25a13 13 0 0 1-26 0c0-7 4-13 13-25zM18 30a6 6 0 0 0 6 6M40 8v6M37 11h6',
  pets: 'M24 25c6 0 11 7 11 12c0 4-4 5-11 5s-11-1-11-5c0-5 5-12 11-12zM9 26a4 5 0 1 0 0-10a4 5 0 0 0 0 10zM39 26a4 5 0 1 0 0-10a4 5 0 0 0 0 10zM18 17a4 6 0 1 0 0-12a4 6 0 0 0 0 12zM30 17a4 6 0 1 0 0-12a4 6 0 0 0 0 12z',
  school: 'M24 12c-5-4-11-5-19-5v29c8 0 14 1 19 5c5-4 11-5 19-5V7c-8 0-14 1-19 5zM24 12v29',
  software: 'M5 9h38v30H5zM5 17h38M10 13h.1M15 13h.1M18 24l-5 4l5 4M30 24l5 4l-5 4M26 22l-4 12',
  shop: 'M9 16h30l3 27H6zM16 20v-6a8 8 0 0 1 16 0v6',
  general: 'M24 4c2 12 8 18 20 20c-12 2-18 8-20 20c-2-12-8-18-20-20c12-2 18-8 20-20z',
};

/** The path of the drawing that fits a business type as a brief words it. */
export function motifOf(businessType: string): string {
  return motifs[findBusinessType(businessType)];
}
