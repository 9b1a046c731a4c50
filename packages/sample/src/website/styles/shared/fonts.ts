/** Fonts for the letters that Latin fonts lack, by language and by whether the text face has serifs. */
const scriptFonts: Readonly<Record<string, Record<'serif' | 'sans', string>>> = {
  ar: {
    serif: '"Noto Naskh Arabic","Geeza Pro","Sakkal Majalla","Traditional Arabic","Noto Sans Arabic"',
    sans: '"SF Arabic","Noto Kufi Arabic","Geeza Pro","Segoe UI","Noto Sans Arabic"',
  },
  hi: {
    serif: '"Noto Serif Devanagari","Kohinoor Devanagari","Nirmala UI","Noto Sans Devanagari"',
    sans: '"Kohinoor Devanagari","Nirmala UI","Noto Sans Devanagari"',
  },
  ta: {
    serif: '"Noto Serif Tamil","Tamil Sangam MN","Nirmala UI","Noto Sans Tamil"',
    sans: '"Tamil Sangam MN","Nirmala UI","Noto Sans Tamil"',
  },
  zh: {
    serif: '"Songti SC","Noto Serif SC","Noto Serif CJK SC","Source Han Serif SC","STSong","SimSun"',
    sans: '"PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC","Source Han Sans SC"',
  },
  ja: {
    serif: '"Hiragino Mincho ProN","Yu Mincho","Noto Serif JP","Noto Serif CJK JP","MS PMincho"',
    sans: '"Hiragino Sans","Yu Gothic","Noto Sans JP","Noto Sans CJK JP","Meiryo"',
  },
};

/** A font stack that ends in the language's own fonts and the generic family. */
export function fontStack(latin: string, language: string, family: 'serif' | 'sans'): string {
  const own = scriptFonts[language.split('-')[0] ?? '']?.[family];
  return [latin, own, family === 'serif' ? 'serif' : 'sans-serif'].filter(Boolean).join(',');
}

const leadingByLanguage: Readonly<Record<string, number>> = {
  ar: 1.18,
  hi: 1.16,
  ta: 1.2,
  zh: 1.1,
  ja: 1.12,
};

/** How much looser lines stand in scripts with tall letters; 1 for Latin. */
export function leadingOf(language: string): number {
  return leadingByLanguage[language.split('-')[0] ?? ''] ?? 1;
}

/** Scripts whose letters must not be spaced apart, or that have no capital letters. */
export function isCased(language: string): boolean {
  return leadingOf(language) === 1;
}
