import { readCss, type CssItem } from './css-items';
import { placeOf, type Report } from '../document/report';
import { elementsOf, isTextNode, type Document } from '../document/tree';

interface Taking {
  isTaken: (item: CssItem, source: string) => boolean;
  why: string;
}

/** Removes declarations from the style sheets and the style attributes of a page. */
export function takeDeclarations(document: Document, { isTaken, why }: Taking, report: Report): void {
  for (const element of elementsOf(document)) {
    const clean = (css: string): string => {
      let kept = '';
      let position = 0;
      for (const item of readCss(css).items) {
        const source = css.slice(item.start, item.end);
        if (item.kind !== 'declaration' || !isTaken(item, source)) continue;
        report.take(source, why, placeOf(element));
        kept += css.slice(position, item.start);
        position = item.end;
      }
      return kept + css.slice(position);
    };
    element.attrs = element.attrs
      .map((attr) => (attr.name === 'style' ? { ...attr, value: clean(attr.value) } : attr))
      .filter(({ name, value }) => name !== 'style' || value.trim() !== '');
    if (element.tagName !== 'style') continue;
    for (const child of element.childNodes) if (isTextNode(child)) child.value = clean(child.value);
  }
}
