export interface InlineFile {
  /** As the page refers to it: `images/hero.webp`. */
  path: string;
  mime: string;
  bytes: Uint8Array;
}

/** The page with every reference to one of the files (in attributes, srcset and CSS) replaced by the file itself. */
export function inlineFiles(html: string, files: readonly InlineFile[]): string {
  return files.reduce((page, { path, mime, bytes }) => {
    const reference = new RegExp(`(["'(=\\s,])(?:\\./)?${escapeRegExp(path)}(?=["')\\s,>])`, 'g');
    const dataUri = `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`;
    return page.replace(reference, (_, before: string) => before + dataUri);
  }, html);
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
