type Channels = readonly [number, number, number];

/** WCAG 2 contrast between two `#rrggbb` colours: 1 to 21. */
export function contrast(first: string, second: string): number {
  const [darker, lighter] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/** `from` with `share` (0 to 1) of `to` in it. */
export function mix(from: string, to: string, share: number): string {
  const [start, end] = [channelsOf(from), channelsOf(to)];
  return hexOf([0, 1, 2].map((index) => (start[index] ?? 0) * (1 - share) + (end[index] ?? 0) * share));
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
  const [red, green, blue] = channelsOf(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function channelsOf(colour: string): Channels {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function hexOf(channels: readonly number[]): string {
  return `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}
