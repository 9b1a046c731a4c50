/** The least and the largest value that an expression can have: a length in px, an angle in degrees, or a number. */
export interface Range {
  min: number;
  max: number;
}

/** What a value consists of. A list has the range of all its parts. */
export interface Measure {
  lengths: Range | null;
  numbers: Range | null;
  words: readonly string[];
}

const anything: Range = { min: -Infinity, max: Infinity };
export const globalWords: ReadonlySet<string> = new Set(['initial', 'unset', 'revert', 'revert-layer']);
export const unknown: Measure = { lengths: anything, numbers: anything, words: ['unknown'] };
export const nothing: Measure = { lengths: null, numbers: null, words: [] };
export const exactly = (value: number): Range => ({ min: value, max: value });
export const length = (lengths: Range): Measure => ({ ...nothing, lengths });

type Combine = (a: Range, b: Range) => Range;
export const smaller: Combine = (a, b) => ({ min: Math.min(a.min, b.min), max: Math.min(a.max, b.max) });
export const larger: Combine = (a, b) => ({ min: Math.max(a.min, b.min), max: Math.max(a.max, b.max) });
const either: Combine = (a, b) => ({ min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) });
export const times: Combine = (a, b) => {
  const products = [a.min * b.min, a.min * b.max, a.max * b.min, a.max * b.max].map((value) => value || 0);
  return { min: Math.min(...products), max: Math.max(...products) };
};

/** Numbers and lengths do not mix: a missing side is the other one's. */
export function pair(a: Measure, b: Measure, by: Combine): Measure {
  const one = (left: Range | null, right: Range | null) =>
    left && right ? by(left, right) : (left ?? right);
  return {
    lengths: one(a.lengths, b.lengths),
    numbers: one(a.numbers, b.numbers),
    words: [...new Set([...a.words, ...b.words])],
  };
}

export const hull = (a: Measure, b: Measure): Measure => pair(a, b, either);

/** The result of `+`, `-`, `*` or `/`. */
export function combine(a: Measure, operator: string, b: Measure): Measure {
  if (a.words.length > 0 || b.words.length > 0) return unknown;
  if (operator === '+') return pair(a, b, (x, y) => ({ min: x.min + y.min, max: x.max + y.max }));
  if (operator === '-') return pair(a, b, (x, y) => ({ min: x.min - y.max, max: x.max - y.min }));
  const factor = operator === '*' ? b : inverse(b);
  const [lengths, numbers] = [a.lengths ?? factor.lengths, a.lengths ? factor.numbers : a.numbers];
  if (lengths && !numbers) return unknown;
  if (lengths && numbers) return length(times(lengths, numbers));
  return a.numbers && factor.numbers ? { ...nothing, numbers: times(a.numbers, factor.numbers) } : unknown;
}

function inverse({ numbers }: Measure): Measure {
  if (!numbers || (numbers.min <= 0 && numbers.max >= 0)) return unknown;
  return { ...nothing, numbers: { min: 1 / numbers.max, max: 1 / numbers.min } };
}
