import { isCommonAttribute } from './allowed-html';

const words = (list: string) => new Set(list.split(/\s+/));

export const allowedSvg: ReadonlySet<string> = words(
  `svg g defs symbol use a image path circle ellipse rect line polyline polygon text tspan textPath title desc marker
  linearGradient radialGradient stop clipPath mask pattern filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
  feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight
  feSpecularLighting feSpotLight feTile feTurbulence`,
);

/** Attributes whose value is CSS and can contain an address. */
export const svgStyleAttributes: ReadonlySet<string> = words(
  `fill stroke filter mask clip-path marker-start marker-mid marker-end color stop-color flood-color lighting-color cursor
  font-family font-size font-style font-weight font-variant font-stretch letter-spacing word-spacing text-anchor
  text-decoration dominant-baseline alignment-baseline baseline-shift writing-mode direction unicode-bidi
  fill-opacity fill-rule stroke-width stroke-linecap stroke-linejoin stroke-dasharray stroke-dashoffset stroke-opacity
  stroke-miterlimit opacity stop-opacity flood-opacity clip-rule color-interpolation color-interpolation-filters
  color-rendering image-rendering shape-rendering text-rendering paint-order vector-effect visibility display overflow
  pointer-events mix-blend-mode isolation transform-origin transform-box`,
);

/** Numbers, lists of numbers and key words. */
const plainAttributes = words(
  `xmlns version viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points transform offset
  pathLength gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform
  clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight orient refX refY
  startOffset method spacing side textLength lengthAdjust rotate dx dy focusable
  filterUnits primitiveUnits stdDeviation baseFrequency numOctaves stitchTiles seed type values in in2 result mode operator
  k1 k2 k3 k4 radius scale xChannelSelector yChannelSelector surfaceScale specularConstant specularExponent diffuseConstant
  kernelMatrix order divisor bias targetX targetY edgeMode preserveAlpha kernelUnitLength azimuth elevation z
  pointsAtX pointsAtY pointsAtZ limitingConeAngle slope intercept amplitude exponent tableValues`,
);

export function isAllowedSvgAttribute(name: string): boolean {
  return isCommonAttribute(name) || plainAttributes.has(name) || svgStyleAttributes.has(name);
}

/** Elements whose `href` points to another part of the same drawing. */
export const referring: ReadonlySet<string> = words(
  'use textPath linearGradient radialGradient pattern filter',
);

export const animations: ReadonlySet<string> = words('animate animateTransform animateMotion set');
