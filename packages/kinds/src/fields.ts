import { z } from 'zod';

const maxPromptCharacters = 4000;

/** Free text from a person: trimmed, well-formed, without control characters, with messages that name the field. */
export function promptField(name: string, example: string) {
  return z
    .string({ error: `Write ${name} first.` })
    .transform(storableText)
    .pipe(
      z
        .string()
        .min(3, `Write ${name} in a few words, for example “${example}”.`)
        .max(
          maxPromptCharacters,
          `Please shorten ${name} to ${maxPromptCharacters.toLocaleString('en')} characters.`,
        ),
    );
}

export function referencesField(maxCount: number) {
  return z
    .array(z.uuid('This reference image is not known. Add it again.'))
    .max(maxCount, tooManyReferences(maxCount))
    .default([]);
}

export function tooManyReferences(maxCount: number): string {
  return `Add at most ${maxCount} reference images.`;
}

/** One optional line of text, such as a name or a phone number. An empty line counts as left out. */
export function factField(name: string, maxCharacters: number) {
  return z
    .string()
    .transform(storableText)
    .pipe(z.string().max(maxCharacters, `Please shorten ${name} to ${maxCharacters} characters.`))
    .transform((text) => text || undefined)
    .optional();
}

/**
 * The first words of `text`, at most `maxCharacters` code points. Cuts at the end of a word if there is one, and never
 * within a grapheme (what a reader sees as one character).
 */
export function shorten(text: string, maxCharacters: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if ([...line].length <= maxCharacters) return line;
  const cut = wholeCharacters(line, maxCharacters - 1);
  const lastSpace = cut.lastIndexOf(' ');
  const whole = lastSpace > maxCharacters / 2 ? cut.slice(0, lastSpace) : cut;
  return `${whole.replace(/[\s.,;:!?…–-]+$/u, '')}…`;
}

function wholeCharacters(line: string, maxCodePoints: number): string {
  let cut = '';
  let codePoints = 0;
  for (const { segment } of new Intl.Segmenter().segment(line)) {
    codePoints += [...segment].length;
    if (codePoints > maxCodePoints) break;
    cut += segment;
  }
  return cut;
}

// Postgres stores neither NUL nor half a surrogate pair; the other control characters have no meaning in a text.
const unwanted = /\p{Cs}|[^\P{Cc}\t\n\r]/gu;

function storableText(text: string): string {
  return text.replace(unwanted, '').trim();
}

/** For text that must be kept exactly as sent, such as a key: it is refused, not cleaned. */
export function isStorableText(text: string): boolean {
  return text.search(unwanted) === -1;
}
