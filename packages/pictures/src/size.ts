/** In pixels. */
export interface Size {
  width: number;
  height: number;
}

/** Whether `wanted` can be cut from a picture of that size, at most scaled down. */
export function holds(made: Size, wanted: Size): boolean {
  return made.width >= wanted.width && made.height >= wanted.height;
}

/** The size of `wanted`, or, within a picture that does not hold it, the largest of its shape to the pixel. */
export function sizeWithin(made: Size, wanted: Size): Size {
  const scale = Math.min(1, made.width / wanted.width, made.height / wanted.height);
  return {
    width: Math.max(1, Math.round(wanted.width * scale)),
    height: Math.max(1, Math.round(wanted.height * scale)),
  };
}

/** Whether both are one shape. Sides are whole pixels, so that each may be half a pixel off. */
export function isOfShape({ width, height }: Size, wanted: Size): boolean {
  const error = Math.abs(width * wanted.height - height * wanted.width);
  return error <= Math.max(wanted.width, wanted.height) / 2;
}
