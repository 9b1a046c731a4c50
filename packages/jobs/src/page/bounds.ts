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
  findings: 25,
  removed: 100,
};

/** A page beyond a bound. The message is a finding for the model. */
export class PageBreach extends Error {}
