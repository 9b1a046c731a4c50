import type { WebsiteBriefInput } from '@darkroom/kinds/website/tasks/brief';
import { findBusinessName } from './business-name';
import { findBusinessType, type BusinessType } from './business-types';
import { findCity } from './cities';
import { findProducts, type Product } from './products';

export interface Facts {
  type: BusinessType;
  name: string | undefined;
  city: string | undefined;
  year: string | undefined;
  products: readonly Product[];
  phone: string | undefined;
  email: string | undefined;
  address: string | undefined;
  hours: string | undefined;
}

const yearPattern =
  /(?:since|established|founded|est\.?|opened in|sejak|ditubuhkan|berdiri|desde|depuis|seit|dal|منذ|तब से|வருடம்|自|创立于|创于|創業)\s*(?:in|pada|tahun|le|عام)?\s*(1[89]\d\d|20\d\d)|(1[89]\d\d|20\d\d)\s*(?:से|முதல்|年)/iu;
const emailPattern = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const phonePattern = /(?<![\d.,])(?:\+\d|\(?0\d)[\d\s().-]{5,16}\d(?!\d)/;
const clock = String.raw`\d{1,2}(?:[:.]\d{2})?\s*(?:a\.?m\.?|p\.?m\.?|pagi|petang|malam|uhr|h)?`;
const day =
  '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|isnin|selasa|rabu|khamis|jumaat|sabtu|ahad|senin|kamis|jumat|minggu|weekdays|weekends|daily|every ?day|setiap hari';
const hoursPattern = new RegExp(
  String.raw`(?:(?:${day})(?:\s*(?:-|–|to|hingga|sampai|&|and|dan)\s*(?:${day}))?[,:]?\s*(?:from|dari)?\s*)?${clock}\s*(?:-|–|to|hingga|sampai|until)\s*${clock}(?:\s+(?:daily|every ?day|setiap hari))?`,
  'giu',
);

/** What can be known about the business: what was filled in counts before what the description says. */
export function findFacts({
  description,
  business,
}: Pick<WebsiteBriefInput, 'description' | 'business'>): Facts {
  const name = business.name?.trim() || findBusinessName(description);
  const facts = {
    name,
    city: findCity(description) ?? (business.address && findCity(business.address)),
    year: findYear(description),
    phone: business.phone ?? findPhone(description),
    email: business.email ?? emailPattern.exec(description)?.[0],
    address: business.address,
    hours: business.hours ?? findHours(description),
  };
  return {
    type: findBusinessType(`${description} ${business.name ?? ''}`),
    products: findProducts(description, name),
    ...facts,
  };
}

function findYear(description: string): string | undefined {
  const match = yearPattern.exec(description);
  return match?.[1] ?? match?.[2];
}

function findPhone(description: string): string | undefined {
  const phone = phonePattern.exec(description)?.[0];
  const digitCount = phone?.replace(/\D/g, '').length ?? 0;
  return digitCount >= 8 && digitCount <= 15 ? phone?.trim() : undefined;
}

function findHours(description: string): string | undefined {
  for (const [hours] of description.matchAll(hoursPattern)) {
    const isClock = /[ap]\.?m|pagi|petang|malam|uhr|\d[:.]\d{2}/iu.test(hours);
    if (isClock && !phonePattern.test(hours)) return hours.replace(/[\s.]+$/, '');
  }
  return undefined;
}
