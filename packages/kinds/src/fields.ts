import { z } from 'zod';

const maxPromptCharacters = 4000;

/** Free text from a person: trimmed, without control characters, with messages that name the field. */
export function promptField(name: string, example: string) {
  return z
    .string({ error: `Write ${name} first.` })
    .transform(withoutControlCharacters)
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
    .max(maxCount, `Add at most ${maxCount} reference images.`)
    .default([]);
}

/** One optional line of text, such as a name or a phone number; an empty one counts as left out. */
export function factField(name: string, maxCharacters: number) {
  return z
    .string()
    .transform(withoutControlCharacters)
    .pipe(z.string().max(maxCharacters, `Please shorten ${name} to ${maxCharacters} characters.`))
    .transform((text) => text || undefined)
    .optional();
}

/** The first words of `text`, at most `maxCharacters`, cut at a word's end where there is one. */
export function shorten(text: string, maxCharacters: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  if (characters.length <= maxCharacters) return line;
  const cut = characters.slice(0, maxCharacters - 1).join('');
  const lastSpace = cut.lastIndexOf(' ');
  const whole = lastSpace > maxCharacters / 2 ? cut.slice(0, lastSpace) : cut;
  return `${whole.replace(/[\s.,;:!?…–-]+$/u, '')}…`;
}

/** What made a part of the result, as shown to people. */
export const madeBySchema = z.object({
  capability: z.enum(['text', 'image']),
  provider: z.string(),
  model: z.string(),
});

export type MadeBy = z.infer<typeof madeBySchema>;

// Postgres stores no NUL; the other control characters have no meaning in a prompt. Tabs and line breaks stay.
function withoutControlCharacters(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]/gu, '').trim();
}
