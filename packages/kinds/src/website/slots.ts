import type { Quote, Slot } from '../define-kind';

/** The styles of a website; each is a slot. */
export const websiteStyles = ['editorial', 'bold', 'serene'] as const;
export type WebsiteStyle = (typeof websiteStyles)[number];

export const websiteStyleLabels: Readonly<Record<WebsiteStyle, string>> = {
  editorial: 'Editorial',
  bold: 'Bold',
  serene: 'Serene',
};

export function websiteSlots(styles: readonly WebsiteStyle[]): Slot[] {
  return styles.map((style) => ({ key: style, label: websiteStyleLabels[style] }));
}

/** Two credits for the brief and the photographs, which all styles share, and one credit per style. */
export function websiteQuote({ length }: readonly string[]): Quote {
  return { credits: length === 0 ? 0 : 2 + length, estimatedSeconds: { from: 20, to: 120 } };
}
