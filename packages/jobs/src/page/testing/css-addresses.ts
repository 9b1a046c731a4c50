export interface CssAudit {
  /** The addresses in `url()` and the picture functions, with decoded escapes. */
  addresses: string[];
  functions: string[];
  atRules: string[];
}

const picturesIn = new Set(['url', 'src', 'image', 'image-set', '-webkit-image-set', 'cross-fade']);

/** A second, independent reader: reads CSS character by character and lists everything that it could load. */
export function auditCss(css: string): CssAudit {
  const audit: CssAudit = { addresses: [], functions: [], atRules: [] };
  const around: string[] = [];
  let at = 0;
  const rest = () => css.slice(at, at + 3000);
  const take = (pattern: RegExp) => {
    const [text = ''] = pattern.exec(rest()) ?? [];
    at += text.length;
    return text;
  };
  while (at < css.length) {
    const comment = css.startsWith('/*', at);
    if (comment) {
      const end = css.indexOf('*/', at + 2);
      at = end < 0 ? css.length : end + 2;
    } else if (css[at] === '"' || css[at] === "'") {
      const string = readString(css, at);
      at = string.end;
      if (picturesIn.has(around.at(-1) ?? '')) audit.addresses.push(string.value);
    } else if (css[at] === '@') {
      at++;
      const name = unescape(take(/^(?:[-\w\u0080-\uFFFF]|\\[^\n])+/));
      if (name) audit.atRules.push(name.toLowerCase());
    } else if (/^(?:[-\w\u0080-\uFFFF]|\\[^\n])/.test(rest())) {
      const name = unescape(take(/^(?:[-\w\u0080-\uFFFF]|\\[0-9a-f]{1,6}\s?|\\[^\n])+/i)).toLowerCase();
      if (css[at] !== '(') continue;
      at++;
      audit.functions.push(name);
      const isHiding = /^(?:var|env|attr|if|--.*)$/.test(name) && picturesIn.has(around.at(-1) ?? '');
      if (isHiding) audit.addresses.push(`${name}()`);
      if (name === 'url' && !/^\s*["']/.test(rest())) {
        const address = take(/^(?:\\[\s\S]|[^)\\])*\)?/);
        audit.addresses.push(unescape(address.replace(/\)$/, '')).trim());
      } else around.push(name);
    } else {
      if (css[at] === '(') around.push('');
      if (css[at] === ')') around.pop();
      at++;
    }
  }
  return audit;
}

function readString(css: string, start: number): { value: string; end: number } {
  const quote = css[start];
  let end = start + 1;
  while (end < css.length && css[end] !== quote && css[end] !== '\n') end += css[end] === '\\' ? 2 : 1;
  return { value: unescape(css.slice(start + 1, end)), end: css[end] === quote ? end + 1 : end };
}

function unescape(text: string): string {
  return text.replace(/\\([0-9a-f]{1,6})[ \t\n]?|\\([\s\S])/gi, (_, hex?: string, character?: string) =>
    hex ? codePoint(Number.parseInt(hex, 16)) : (character ?? ''),
  );
}

function codePoint(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}
