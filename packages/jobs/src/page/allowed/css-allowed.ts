const words = (list: string) => new Set(list.split(/\s+/));

export const allowedAtRules = words(
  'media supports keyframes -webkit-keyframes layer container property counter-style starting-style scope page position-try view-transition',
);

/** The same list for values, selectors and conditions, so that a different reading by a browser changes nothing. */
export const allowedFunctions = words(
  `rgb rgba hsl hsla hwb harness lch oklab oklch color color-mix light-dark contrast-color
  calc calc-size min max clamp round mod rem abs sign sin cos tan asin acos atan atan2 pow sqrt hypot log exp
  sibling-index sibling-count progress
  linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient repeating-conic-gradient
  -webkit-linear-gradient -webkit-radial-gradient -webkit-repeating-linear-gradient -webkit-gradient from to color-stop
  matrix matrix3d translate translatex translatey translatez translate3d scale scalex scaley scalez scale3d
  rotate rotatex rotatey rotatez rotate3d skew skewx skewy perspective
  blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
  inset circle ellipse polygon path rect xywh ray shape superellipse
  cubic-bezier steps linear scroll view repeat minmax fit-content
  counter counters symbols var env anchor anchor-size
  stylistic styleset character-variant swash ornaments annotation
  not is where has matches any nth-child nth-last-child nth-of-type nth-last-of-type lang dir -webkit-any -moz-any
  selector style scroll-state and or state part slotted host highlight
  view-transition-group view-transition-image-pair view-transition-old view-transition-new`,
);

/** Functions whose arguments contain addresses of pictures. */
export const pictureFunctions = words('url image-set -webkit-image-set');

/** Functions that load a picture in a way that we cannot check. */
export const refusedPictures = words('src image cross-fade -webkit-cross-fade element -moz-element paint');

/** Old ways to run something, and `d`, which would draw a long path for every element. */
export const refusedProperties = words('behavior -ms-behavior -moz-binding d');
