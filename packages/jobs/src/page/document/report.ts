import { bounds } from './bounds';
import type { Removed } from './page-job';
import { shorten } from './shorten';
import { lineOf, type Element } from './tree';

/** The findings of a check and the parts that the cleaner removed, without repetition and with a limit. */
export class Report {
  private readonly sentences = new Set<string>();
  readonly removed: Removed[] = [];

  get findings(): string[] {
    return [...this.sentences].slice(0, bounds.findings);
  }

  find(sentence: string): void {
    this.sentences.add(sentence);
  }

  take(what: string, why: string, where: string): void {
    if (this.removed.length < bounds.removed) this.removed.push({ what: shorten(what), why, where });
  }

  takeElement(element: Element, why: string): void {
    this.take(`<${element.tagName}>`, why, placeOf(element));
  }
}

export function placeOf(element: Element): string {
  const line = lineOf(element);
  return line === undefined ? `<${shorten(element.tagName)}>` : `line ${line}`;
}
