import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };

/** The markup that the server sends. */
export const markupOf = (element: ReactNode): string => renderToStaticMarkup(element);

/** What a screen reader reads of it: its texts, without those that are hidden from it. */
export function textOf(element: ReactNode): string {
  return markupOf(element)
    .replaceAll(/<(\w+)[^>]*aria-hidden="true"[^>]*>.*?<\/\1>/gs, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&(#?\w+);/g, (entity, name) => entities[name] ?? entity)
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The texts of the elements with a tag, in their order. */
export function textsOf(element: ReactNode, tag: string): string[] {
  const parts = markupOf(element).matchAll(new RegExp(`<${tag}[ >].*?</${tag}>`, 'gs'));
  return Array.from(parts, ([part]) =>
    part
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
}
