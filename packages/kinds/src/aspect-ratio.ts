/** Width to height: `4:5`. */
export type AspectRatio = `${number}:${number}`;

interface Size {
  width: number;
  height: number;
}

/** The two numbers of `4:5`. */
export function sidesOf(aspectRatio: AspectRatio): Size {
  const [width = 1, height = 1] = aspectRatio.split(':').map(Number);
  return { width, height };
}

/** That shape in whole pixels, its longer edge `edgePixels`. */
export function sizeWithEdge(aspectRatio: AspectRatio, edgePixels: number): Size {
  const { width, height } = sidesOf(aspectRatio);
  const scale = edgePixels / Math.max(width, height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
