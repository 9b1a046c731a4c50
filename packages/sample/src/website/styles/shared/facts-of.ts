import type { WebsiteBrief, WebsiteBriefInput } from '@darkroom/kinds/website/tasks/brief';
import type { PageWords } from '../../copy-schema';

export interface Fact {
  label: string;
  text: string;
  kind: 'phone' | 'email' | 'text';
  /** `tel:` or `mailto:`. */
  href: string | null;
}

const order = ['address', 'hours', 'phone', 'email'] as const;

/** What the customer filled in, then what the brief says beyond it. */
export function factsOf(
  business: WebsiteBriefInput['business'],
  brief: WebsiteBrief,
  words: PageWords,
): Fact[] {
  const given = order.flatMap((key) => {
    const text = business[key]?.trim();
    return text ? [factOf(words[key], text)] : [];
  });
  const told = brief.sections
    .filter(({ type }) => type === 'visit' || type === 'contact')
    .flatMap(({ items }) => items)
    .filter(({ text, title }) => text || title)
    .map(({ title, text, price }) => factOf(title, [text, price].filter(Boolean).join(' ') || title));
  return [...given, ...told].filter(
    (fact, index, all) => all.findIndex((other) => essence(other.text) === essence(fact.text)) === index,
  );
}

function factOf(label: string, text: string): Fact {
  const email = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.exec(text)?.[0];
  if (email) return { label, text, kind: 'email', href: `mailto:${email}` };
  const digits = text.replace(/\D/g, '');
  const isPhone = /^\+?[\d\s().\-/]{6,24}$/.test(text) && digits.length >= 6 && digits.length <= 15;
  if (isPhone) return { label, text, kind: 'phone', href: `tel:${text.startsWith('+') ? '+' : ''}${digits}` };
  return { label, text, kind: 'text', href: null };
}

function essence(text: string): string {
  return text.replace(/[\s().-]/g, '').toLowerCase();
}
