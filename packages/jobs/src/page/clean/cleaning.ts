import type { Report } from '../document/report';
import type { Document } from '../document/tree';

/** What each part of the cleaning of a page is given. */
export interface Cleaning {
  document: Document;
  paths: readonly string[];
  report: Report;
}
