import { minify } from 'html-minifier-terser';
import sanitizeHtml from 'sanitize-html';
import { cleanCss, cleanStyleAttribute } from './clean-css';

const textTags =
  'html head title meta style body header nav main section article aside footer div span p h1 h2 h3 h4 h5 h6 a img figure figcaption picture ul ol li dl dt dd blockquote q cite strong em b i u s small sub sup mark abbr time address br hr wbr table caption thead tbody tfoot tr th td details summary bdi bdo ruby rt rp pre code';
const svgTags =
  'svg g defs symbol use path circle ellipse rect line polyline polygon text tspan desc linearGradient radialGradient stop clipPath mask pattern filter feGaussianBlur feTurbulence feColorMatrix feBlend feOffset feMerge feMergeNode';
const commonAttributes = 'id class style lang dir title role tabindex hidden aria-* data-*';
const svgAttributes =
  'viewBox xmlns width height x y x1 y1 x2 y2 cx cy r rx ry d points transform fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-dasharray stroke-opacity opacity offset stop-color stop-opacity gradientUnits gradientTransform patternUnits patternTransform clip-path clip-rule clipPathUnits mask maskUnits preserveAspectRatio font-family font-size font-weight letter-spacing text-anchor dominant-baseline focusable filter stdDeviation baseFrequency numOctaves type values in in2 mode result seed dx dy href';

const words = (list: string) => list.split(' ');

/**
 * A page that a model wrote, made harmless and small: only known tags and attributes, no script, no frame, no form, nothing
 * fetched from elsewhere. It is served in a sandbox all the same.
 */
export async function cleanPage(written: string): Promise<string> {
  const safe = sanitizeHtml(written, {
    allowedTags: [...words(textTags), ...words(svgTags)],
    // `style` is allowed because what is in it is parsed and cleaned; scripts are not.
    allowVulnerableTags: true,
    allowedAttributes: {
      '*': words(commonAttributes),
      meta: ['charset', 'name', 'content'],
      a: ['href', 'target', 'rel', 'hreflang'],
      img: ['src', 'alt', 'width', 'height', 'loading', 'decoding', 'fetchpriority'],
      time: ['datetime'],
      ol: ['start', 'reversed', 'type'],
      th: ['scope', 'colspan', 'rowspan'],
      td: ['colspan', 'rowspan'],
      details: ['open'],
      ...Object.fromEntries(words(svgTags).map((tag) => [tag, words(svgAttributes)])),
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: [], use: [] },
    allowProtocolRelative: false,
    parseStyleAttributes: false,
    parser: { lowerCaseTags: false, lowerCaseAttributeNames: false, decodeEntities: true },
    transformTags: { '*': cleanAttributes },
  });
  const withCleanCss = safe.replace(
    /<style([^>]*)>([\s\S]*?)<\/style>/g,
    (_, attributes: string, css: string) => {
      return `<style${attributes}>${cleanCss(css)}</style>`;
    },
  );
  return minify(`<!doctype html>${withCleanCss}`, {
    collapseWhitespace: true,
    conservativeCollapse: true,
    removeComments: true,
    continueOnParseError: true,
  });
}

function cleanAttributes(tagName: string, attribs: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const { style, href, ...kept } = attribs;
  const attributes: sanitizeHtml.Attributes = kept;
  const safeStyle = style && cleanStyleAttribute(style);
  if (safeStyle) attributes.style = safeStyle;
  // Inside a drawing a reference may only point into the page.
  const isAllowed = tagName === 'a' || href?.startsWith('#');
  if (href !== undefined && isAllowed) attributes.href = href;
  if (tagName === 'a' && attributes.target) attributes.rel = 'noopener noreferrer';
  return { tagName, attribs: attributes };
}
