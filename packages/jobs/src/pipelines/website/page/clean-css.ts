import { transform, transformStyleAttribute, type Url } from 'lightningcss';

const isLocal = ({ url }: Url) =>
  url.startsWith('#') || url.startsWith('images/') || url.startsWith('data:image/');

/** CSS without imports, foreign addresses and faults, minified. CSS that cannot be read at all becomes nothing. */
export function cleanCss(css: string): string {
  try {
    const { code } = transform({
      filename: 'page.css',
      code: Buffer.from(css),
      minify: true,
      errorRecovery: true,
      visitor: {
        Rule: { import: () => [], 'font-face': () => [] },
        Url: (url) => (isLocal(url) ? url : { ...url, url: 'data:,' }),
      },
    });
    // The serialiser escapes nothing for HTML: a string in CSS must not be able to end the element.
    return code.toString().replaceAll('</', '<\\/');
  } catch {
    return '';
  }
}

/** The declarations of a `style` attribute; an empty text where it fetches something or cannot be read. */
export function cleanStyleAttribute(style: string): string {
  try {
    const { code } = transformStyleAttribute({
      filename: 'style',
      code: Buffer.from(style),
      errorRecovery: true,
    });
    const cleaned = code.toString();
    return /url\(|image-set\(/i.test(cleaned) ? '' : cleaned;
  } catch {
    return '';
  }
}
