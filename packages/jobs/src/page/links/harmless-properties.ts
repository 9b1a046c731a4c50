const patterns = (list: string) => new RegExp(`^(?:${list.trim().replace(/\s+/g, '|')})$`);

/** Properties that make nothing larger and move nothing. Prefixes of browsers are left out. */
const harmless =
  patterns(`accent-color align-content alignment-baseline appearance animation-delay animation-direction
  animation-duration animation-fill-mode animation-iteration-count animation-play-state animation-range.* animation-timeline
  animation-trigger backdrop-filter backface-visibility background.* border-(?:.*-)?(?:color|style|radius) border-collapse
  border-image.* box-align box-direction box-orient box-pack box-sizing box-shadow box-decoration-break break-.* caption-side caret.*
  clip clip-path clip-rule color.* container.* content-visibility corner-.* counter-.* cursor direction dominant-baseline empty-cells
  fill.* filter flood-.* font-family font-feature-settings font-kerning font-language-override font-optical-sizing font-palette
  font-smooth.* font-stretch font-style font-synthesis.* font-variant.* font-variation-settings font-weight font-width
  forced-color-adjust hanging-punctuation hyphenate-.* image-(?:orientation|rendering) interactivity interpolate-size isolation justify-.* line-clamp
  list-style.* mask.* mix-blend-mode object-fit object-position opacity order orphans osx-font-smoothing outline.* overflow-anchor overflow-clip-margin overflow-scrolling overflow-style
  overscroll-.* page page-break-.* paint-order perspective-origin pointer-events print-color-adjust quotes resize scroll-(?:behavior|margin.*|padding.*|snap.*|timeline.*)
  scrollbar-.* shape-rendering stop-.* stroke.* table-layout tap-highlight-color text-(?:align|decoration|emphasis|spacing|stroke|underline|wrap|box).* text-(?:anchor|fill-color|justify|overflow|rendering|shadow|transform)
  tab-size touch-action touch-callout transform-box transform-style transition-(?!timing).* unicode-bidi user-(?:select|drag) vector-effect
  view-transition-.* view-timeline.* visibility widows will-change z-index`);

/** Properties that the estimates of sizes and places read. */
const estimated =
  patterns(`--.* align-items align-self place-(?:content|items|self) animation animation-name animation-timing-function
  animation-composition aspect-ratio (?:min-|max-)?(?:width|height|inline-size|block-size)
  (?:padding|margin)(?:-top|-right|-bottom|-left|-(?:block|inline)(?:-start|-end)?)?
  border(?:-top|-right|-bottom|-left|-(?:block|inline)(?:-start|-end)?)?(?:-width)? border-spacing
  inset(?:-(?:block|inline)(?:-start|-end)?)? top right bottom left (?:row-|column-|grid-|grid-row-|grid-column-)?gap clear
  contain-intrinsic-(?:size|height|width|block-size|inline-size)
  column-(?:count|fill|rule.*|span|width) columns contain content display flex(?:-basis|-direction|-flow|-grow|-shrink|-wrap)? float font
  font-size grid grid-area grid-(?:row|column)(?:-start|-end)? grid-auto-(?:columns|flow|rows) grid-template(?:-areas|-columns|-rows)?
  hyphens letter-spacing line-break line-height overflow(?:-x|-y|-block|-inline|-wrap)? perspective position rotate scale text-indent
  text-size-adjust transform transform-origin transition transition-timing-function translate vertical-align white-space
  white-space-collapse word-break word-spacing word-wrap zoom`);

/** The properties that matter for the size and the place of boxes, the unknown ones among them. */
export const sizing = {
  has: (property: string) => !harmless.test(property.replace(/^-(?:webkit|moz|ms|o)-/, '')),
};

export const isKnown = (property: string) => estimated.test(property);
