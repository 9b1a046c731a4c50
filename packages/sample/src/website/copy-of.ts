import type { BusinessType } from './business-types';
import { copySchema, type Copy, type Voice } from './copy-schema';

// Imports with literal paths: plain Node, tsx, Vitest and Next's bundler all find these files, and each loads one at its first use.
const languages: Readonly<Record<string, () => Promise<{ default: unknown }>>> = {
  ar: () => import('./copy/ar.json', { with: { type: 'json' } }),
  de: () => import('./copy/de.json', { with: { type: 'json' } }),
  en: () => import('./copy/en.json', { with: { type: 'json' } }),
  es: () => import('./copy/es.json', { with: { type: 'json' } }),
  fr: () => import('./copy/fr.json', { with: { type: 'json' } }),
  hi: () => import('./copy/hi.json', { with: { type: 'json' } }),
  id: () => import('./copy/id.json', { with: { type: 'json' } }),
  it: () => import('./copy/it.json', { with: { type: 'json' } }),
  ja: () => import('./copy/ja.json', { with: { type: 'json' } }),
  ms: () => import('./copy/ms.json', { with: { type: 'json' } }),
  pt: () => import('./copy/pt.json', { with: { type: 'json' } }),
  ta: () => import('./copy/ta.json', { with: { type: 'json' } }),
  zh: () => import('./copy/zh.json', { with: { type: 'json' } }),
};
export const copyLanguages = Object.keys(languages);

/** The copy of a language by its BCP 47 tag; `ms-MY` counts as `ms`, and a language nobody wrote for as English. */
export async function copyOf(language: string): Promise<Copy> {
  const load = languages[language] ?? languages[language.split('-')[0] ?? ''] ?? languages['en'];
  return copySchema.parse((await load?.())?.default);
}

/** How a business of that type speaks, and what its main button says. */
export function voiceOf(copy: Copy, type: BusinessType): Voice & { action: string } {
  const voice = copy.voices[type.id] ?? copy.voices.general;
  return { ...voice, action: voice.action ?? copy.families[type.family].action };
}

export function nounOf(copy: Copy, type: BusinessType): { plain: string; phrase: string } {
  const noun = copy.nouns[type.id] ?? type.name;
  return typeof noun === 'string' ? { plain: noun, phrase: noun } : { plain: noun[0], phrase: noun[1] };
}
