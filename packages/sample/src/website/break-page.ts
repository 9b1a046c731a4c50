/** The page as a model leaves it when its answer is cut off: past the opening, before the end. */
export function cutPage(html: string): string {
  const start = html.indexOf('<main');
  return html.slice(0, start + Math.floor((html.length - start) * 0.45));
}

/** The page with the faults that models make most: no language, no title, an image without words, a link to nowhere. */
export function breakPage(html: string): string {
  return html
    .replace(/<html [^>]*>/, '<html>')
    .replace(/<title>[^<]*<\/title>\n?/, '')
    .replace(/(<img [^>]*?) alt="[^"]*"/, '$1')
    .replace(/(<nav[^>]*>[\s\S]*?<a href=")#[^"]*"/, '$1#nowhere"');
}
