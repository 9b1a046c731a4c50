import { businessTypes, type BusinessTypeId } from '../business-types';
import type { Copy, Voice } from './copy';
import { en } from './en/en';
import { ms } from './ms/ms';

const copies: Readonly<Record<string, Copy>> = { en, ms };

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
