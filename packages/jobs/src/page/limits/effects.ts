/** What a browser draws for a value, counted in its tokens. */
export interface Size {
  gradients: number;
  /** Commas outside of brackets, and all. */
  layers: number;
  commas: number;
  /** With what stands elsewhere in the page: a filter or a gradient. */
  filters: number;
  characters: number;
}

type Weight = (size: Size, value: string) => number;

const unless =
  (plain: RegExp, weight: Weight): Weight =>
  (size, value) =>
    plain.test(value) ? 0 : weight(size, value);

export const filterWeight = 10;

/** The weights of effects: one is the time that a gradient over the window takes, some milliseconds without a graphics card. */
export const effects: Readonly<Record<string, readonly [properties: RegExp, weight: Weight]>> = {
  backdrop: [/backdrop-filter$/, ({ filters }) => 40 * filters],
  filter: [/^(?:-webkit-)?filter$/, ({ filters }) => filterWeight * filters],
  mask: [/^(?:-webkit-)?mask/, ({ gradients }) => 8 * gradients],
  picture: [/^background|^border-image|^list-style/, ({ gradients }) => gradients],
  paint: [/^fill$|^stroke$/, ({ filters }) => filters],
  content: [/^content$/, ({ gradients, characters }) => gradients + characters / 2_000],
  shadow: [
    /^box-shadow$/,
    unless(
      /^(?:none|initial|unset)$/,
      ({ layers }, value) => (value.includes('inset') ? 8 : 3) * (1 + layers),
    ),
  ],
  textShadow: [/^text-shadow$/, unless(/^(?:none|initial|unset)$/, ({ layers }) => 2 * (1 + layers))],
  opacity: [/^opacity$/, unless(/^(?:1(?:\.0)?|100%)$/, () => 1)],
  blend: [/^(?:mix|background)-blend-mode$/, unless(/^normal$/, () => 2)],
  layer: [/^will-change$/, unless(/^auto$/, () => 2)],
  clip: [/^(?:-webkit-)?clip-path$/, ({ commas }, value) => (value.includes('(') ? 1 + commas / 50 : 0)],
  border: [/^border|^outline|^column-rule/, (_, value) => (/dotted|dashed/.test(value) ? 2 : 0)],
  dashes: [/^stroke-dasharray$/, (_, value) => (/\d/.test(value) ? 20 / Math.max(lengthOf(value), 0.2) : 0)],
};

/** The name of the effect of a property. */
export function effectOf(property: string): string | undefined {
  return Object.keys(effects).find((name) => effects[name]?.[0].test(property));
}

function lengthOf(dashes: string): number {
  return (dashes.match(/[\d.]+/g) ?? []).reduce(
    (sum, dash) => sum + Math.min(20, Number.parseFloat(dash) || 0),
    0,
  );
}
