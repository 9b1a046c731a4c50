import { string, tokenTypes, url } from 'css-tree';
import { isFragment, pictureAddress } from '../allowed/addresses';
import { allowedAtRules, allowedFunctions, pictureFunctions, refusedPictures } from '../allowed/css-allowed';
import { nameOf, type CssToken } from './css-items';

export interface CssFault {
  why: string;
  /** The forbidden address, if that is the fault. */
  address?: string;
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Searches tokens for anything that loads or runs something. An unusual notation becomes an edit. */
export class CssGuard {
  readonly edits: Edit[] = [];
  /** Whether the last tokens point into the page. */
  hasFragment = false;
  /** The functions and brackets around the current token. */
  private around: string[] = [];

  constructor(
    private readonly css: string,
    private readonly paths: readonly string[],
  ) {}

  faultOf(tokens: readonly CssToken[]): CssFault | null {
    this.around = [];
    this.hasFragment = false;
    for (const token of tokens) {
      const fault = this.faultOfToken(token);
      if (fault) return fault;
    }
    return null;
  }

  private faultOfToken(token: CssToken): CssFault | null {
    const text = this.css.slice(token.start, token.end);
    switch (token.type) {
      case tokenTypes.AtKeyword:
        return allowedAtRules.has(text.slice(1).toLowerCase()) ? null : { why: `${text} is not allowed` };
      case tokenTypes.BadUrl:
      case tokenTypes.BadString:
        return { why: 'an address or a text in it is not closed' };
      case tokenTypes.Url:
        return this.faultOfAddress(url.decode(text), token, (path) => `url("${path}")`);
      case tokenTypes.Function:
        return this.faultOfFunction(text.slice(0, -1));
      case tokenTypes.LeftParenthesis:
        this.around.push('');
        return null;
      case tokenTypes.RightParenthesis:
        this.around.pop();
        return null;
      case tokenTypes.Delim:
        return text === '<' && /[/!]/.test(this.css[token.end] ?? '') ? { why: 'it is markup' } : null;
      case tokenTypes.String:
        return this.faultOfString(text, token);
      default:
        return null;
    }
  }

  /** Parsers read a name with an escape in different ways, so no escape is allowed. */
  private faultOfFunction(source: string): CssFault | null {
    const name = source.toLowerCase();
    const isInPictureFunction = pictureFunctions.has(this.around.at(-1) ?? '');
    this.around.push(name);
    if (isInPictureFunction && !isAllowedInPictures(name)) return { why: `${name}() can hide an address` };
    if (name === 'attr') return null;
    if (name === 'type' && isInPictureFunction) return null;
    if (refusedPictures.has(name)) return { why: `${name}() is not allowed`, address: `${name}()` };
    if (allowedFunctions.has(name) || pictureFunctions.has(name)) return null;
    return { why: `${nameOf(source)}() is not allowed` };
  }

  private faultOfString(text: string, token: CssToken): CssFault | null {
    if (pictureFunctions.has(this.around.at(-1) ?? '')) {
      return this.faultOfAddress(string.decode(text), token, (path) => `"${path}"`);
    }
    if (/<(?=[/!])/.test(text)) {
      this.edits.push({ start: token.start, end: token.end, text: text.replace(/<(?=[/!])/g, '\\3c ') });
    }
    return null;
  }

  private faultOfAddress(address: string, token: CssToken, write: (path: string) => string): CssFault | null {
    if (isFragment(address) && !/[<%]/.test(address)) {
      this.hasFragment = true;
      return null;
    }
    const path = pictureAddress(address, this.paths);
    if (path === null) return { why: 'it loads what is not beside the page', address };
    if (/[<\\"\n]/.test(path)) return { why: 'its address has characters that no address needs', address };
    const isAsWritten = path === address || `./${path}` === address;
    if (!isAsWritten) this.edits.push({ start: token.start, end: token.end, text: write(path) });
    return null;
  }
}

const isAllowedInPictures = (name: string) => name === 'url' || name === 'type' || name.endsWith('-gradient');
