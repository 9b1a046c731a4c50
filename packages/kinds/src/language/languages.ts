/** The languages of generated texts: BCP 47 tag, the language's own name, writing direction. */
export const languages = [
  { tag: 'en', name: 'English', direction: 'ltr' },
  { tag: 'ms', name: 'Bahasa Melayu', direction: 'ltr' },
  { tag: 'id', name: 'Bahasa Indonesia', direction: 'ltr' },
  { tag: 'es', name: 'Español', direction: 'ltr' },
  { tag: 'fr', name: 'Français', direction: 'ltr' },
  { tag: 'de', name: 'Deutsch', direction: 'ltr' },
  { tag: 'it', name: 'Italiano', direction: 'ltr' },
  { tag: 'pt', name: 'Português', direction: 'ltr' },
  { tag: 'ar', name: 'العربية', direction: 'rtl' },
  { tag: 'hi', name: 'हिन्दी', direction: 'ltr' },
  { tag: 'ta', name: 'தமிழ்', direction: 'ltr' },
  { tag: 'zh', name: '中文', direction: 'ltr' },
  { tag: 'ja', name: '日本語', direction: 'ltr' },
] as const;

export type Language = (typeof languages)[number]['tag'];

export const languageTags = languages.map(({ tag }) => tag);

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return languages.find(({ tag }) => tag === language)?.direction ?? 'ltr';
}
