interface Lab {
  lightness: number;
  a: number;
  b: number;
}

/** Between two hex colours, evenly to the eye (in OKLab). */
export function mix(from: string, to: string, share: number): string {
  const [start, end] = [toLab(from), toLab(to)];
  const between = (one: number, other: number) => one + (other - one) * share;
  return toHex({
    lightness: between(start.lightness, end.lightness),
    a: between(start.a, end.a),
    b: between(start.b, end.b),
  });
}

export const lighter = (colour: string, share: number) => mix(colour, '#ffffff', share);
export const darker = (colour: string, share: number) => mix(colour, '#000000', share);

/** The same lightness and strength, with the hue turned by that angle. */
export function turned(colour: string, degrees: number): string {
  const { lightness, a, b } = toLab(colour);
  const angle = (degrees * Math.PI) / 180;
  return toHex({
    lightness,
    a: a * Math.cos(angle) - b * Math.sin(angle),
    b: a * Math.sin(angle) + b * Math.cos(angle),
  });
}

/** The same hue and strength at another lightness, as far as a screen can show it. */
export function withLightness(colour: string, lightness: number): string {
  return toHex({ ...toLab(colour), lightness });
}

/** From 0 (black) to 1 (white), as the eye sees it. */
export function lightnessOf(colour: string): number {
  return toLab(colour).lightness;
}

/** How colourful it is: 0 is grey, 0.3 about as strong as a screen shows. */
export function chromaOf(colour: string): number {
  const { a, b } = toLab(colour);
  return Math.hypot(a, b);
}

export function hexOf(red: number, green: number, blue: number): string {
  const channel = (value: number) =>
    Math.round(Math.min(255, Math.max(0, value)))
      .toString(16)
      .padStart(2, '0');
  return `#${channel(red)}${channel(green)}${channel(blue)}`;
}

/** WCAG 2 contrast between two `#rrggbb` colours: 1 to 21. */
export function contrast(first: string, second: string): number {
  const [darker, lighter] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

export function isDark(colour: string): boolean {
  return luminance(colour) < 0.2;
}

/** The place on the colour wheel, 0 to 360; 0 is red. */
export function hueOf(colour: string): number {
  const [red, green, blue] = channelsOf(colour);
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue) || 1;
  if (most === red) return (((green - blue) / spread) * 60 + 360) % 360;
  return most === green ? ((blue - red) / spread) * 60 + 120 : ((red - green) / spread) * 60 + 240;
}

/** The colour itself, or the nearest step towards black or white that can be read on every one of the grounds. */
export function readableOn(colour: string, grounds: readonly string[], minContrast = 4.5): string {
  const isReadable = (candidate: string) =>
    grounds.every((ground) => contrast(candidate, ground) >= minContrast);
  const candidates = Array.from({ length: 21 }, (_, step) => step / 20).flatMap((share) => [
    mix(colour, '#000000', share),
    mix(colour, '#ffffff', share),
  ]);
  return candidates.find(isReadable) ?? (grounds.every(isDark) ? '#ffffff' : '#000000');
}

function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function channelsOf(colour: string): readonly [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function toLab(hex: string): Lab {
  const channels = channelsOf(hex);
  const [red, green, blue] = [linear(channels[0]), linear(channels[1]), linear(channels[2])];
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  };
}

function toHex({ lightness, a, b }: Lab): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return hexOf(
    gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  );
}

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function gamma(value: number): number {
  return 255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055);
}
