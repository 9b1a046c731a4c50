/** More than any sound page needs. A page beyond a bound is refused before it costs time. */
export const bounds = {
  pageBytes: 500_000,
  /** Elements and comments. */
  nodes: 4_000,
  depth: 100,
  attributesOfElement: 100,
  /** Misplaced elements and text that the parser has to move. */
  moves: 400,
  cssTokens: 150_000,
  cssDepth: 40,
  /** Elements that are drawn when each reference into the page is replaced by what it shows. */
  drawnElements: 10_000,
  /** A reference costs as much as so many elements, beside what it shows. */
  referenceWeight: 5,
  filterStepWeight: 50,
  /** Gradients over the window, or what costs as much. */
  effects: 800,
  /** Elements that a browser compares with a selector. */
  matches: 3_000_000,
  /** Cells of all tables. */
  cells: 50_000,
  columnCount: 20,
  nestedColumns: 2,
  findings: 25,
  removed: 100,
};

/** A page beyond a bound. The message is a finding for the model. */
export class PageBreach extends Error {}
