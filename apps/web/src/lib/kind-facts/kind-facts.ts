/** What the pages need to know of a generation's input, whatever its kind. */
export interface KindFacts {
  /** Width to height of a print, before there is a picture to measure. */
  printRatio: number;
  /** The input in words, for people. */
  recap: { label: string; value: string }[];
}
