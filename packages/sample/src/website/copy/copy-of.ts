import { businessTypes, type BusinessTypeId } from '../business-types';
import { ar } from './ar';
import type { Copy, Voice } from './copy';
import { de } from './de';
import { es } from './es';
import { fr } from './fr';
import { hi } from './hi';
import { id } from './id';
import { it } from './it';
import { ja } from './ja';
import { pt } from './pt';
import { ta } from './ta';
import { zh } from './zh';
import { en } from './en/en';
import { ms } from './ms/ms';

const copies: Readonly<Record<string, Copy>> = { ar, de, en, es, fr, hi, id, it, ja, ms, pt, ta, zh };

/** The copy of a language by its BCP 47 tag; `ms-MY` counts as `ms`, and a language nobody wrote for as English. */
export function copyOf(language: string): Copy {
  return copies[language] ?? copies[language.split('-')[0] ?? ''] ?? en;
}

export function voiceOf(copy: Copy, type: BusinessTypeId): Voice {
  return { ...copy.voices[businessTypes[type].family], ...copy.typeVoices?.[type] };
}

export function nounOf(copy: Copy, type: BusinessTypeId): { plain: string; phrase: string } {
  const noun = copy.nouns[type];
  return typeof noun === 'string' ? { plain: noun, phrase: noun } : { plain: noun[0], phrase: noun[1] };
}
