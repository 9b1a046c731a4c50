/** More than any page of ours needs; what passes a bound is refused before it costs time. */
export const bounds = {
  pageBytes: 500_000,
  /** Elements and comments. */
  nodes: 4_000,
  depth: 100,
  attributesOfElement: 100,
  /** Elements and text that a parser has to move, because they stand where they may not. */
  moves: 400,
  cssTokens: 150_000,
  cssDepth: 40,
  findings: 25,
  removed: 100,
};

/** A page that passes a bound. The message is a finding for the model. */
export class PageBreach extends Error {}
