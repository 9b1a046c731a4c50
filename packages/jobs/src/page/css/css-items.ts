import { ident, tokenize, tokenTypes } from 'css-tree';
import { bounds, PageBreach } from '../document/bounds';

export interface CssToken {
  type: number;
  start: number;
  end: number;
}

/** A declaration or the prelude of a rule, with the range to remove if it is not allowed. */
export interface CssItem {
  kind: 'declaration' | 'rule' | 'at-rule';
  /** The property or the at-rule, in lower case with decoded escapes. */
  name: string;
  /** The token range of the declaration or the prelude: the first token, and one after the last. */
  from: number;
  to: number;
  /** The offsets in the text; for a rule with its block. */
  start: number;
  end: number;
  parent: CssItem | null;
}

export interface CssText {
  css: string;
  tokens: readonly CssToken[];
  items: readonly CssItem[];
}

/** Splits CSS as browsers do, without recursion. Broken CSS has items too. A style attribute is read like a block. */
export function readCss(css: string): CssText {
  const tokens: CssToken[] = [];
  tokenize(css, (type, start, end) => tokens.push({ type, start, end }));
  if (tokens.length > bounds.cssTokens) throw new PageBreach('The style sheet is too long: write less CSS.');
  return { css, tokens, items: new ItemReader(css, tokens).read() };
}

const closing = new Map([
  [tokenTypes.Function, tokenTypes.RightParenthesis],
  [tokenTypes.LeftParenthesis, tokenTypes.RightParenthesis],
  [tokenTypes.LeftSquareBracket, tokenTypes.RightSquareBracket],
  [tokenTypes.LeftCurlyBracket, tokenTypes.RightCurlyBracket],
]);

class ItemReader {
  private readonly items: CssItem[] = [];
  private readonly rules: CssItem[] = [];
  /** The closing brackets that the current item still needs. */
  private readonly brackets: number[] = [];
  private current: CssItem | null = null;

  constructor(
    private readonly css: string,
    private readonly tokens: readonly CssToken[],
  ) {}

  read(): readonly CssItem[] {
    for (const [index, token] of this.tokens.entries()) this.take(token, index);
    this.endItem(this.tokens.length, this.css.length);
    for (const rule of this.rules) rule.end = this.css.length;
    return this.items;
  }

  private take({ type, end }: CssToken, index: number): void {
    if (!this.current) {
      if (isSpace(type)) return;
      if (type === tokenTypes.RightCurlyBracket && this.rules.length > 0) return this.endRule(end);
      this.current = this.openItem(index);
    }
    if (this.brackets.length > 0) return this.takeInBrackets(type);
    if (type === tokenTypes.Semicolon) return this.endItem(index, end);
    if (type === tokenTypes.RightCurlyBracket && this.rules.length > 0) {
      this.endItem(index, this.tokens[index]?.start ?? end);
      return this.endRule(end);
    }
    if (type === tokenTypes.LeftCurlyBracket && !this.current.name.startsWith('--'))
      return this.openRule(index);
    this.takeInBrackets(type);
  }

  private takeInBrackets(type: number): void {
    if (type === this.brackets.at(-1)) this.brackets.pop();
    const closes = closing.get(type);
    if (closes !== undefined) this.brackets.push(closes);
    this.checkDepth();
  }

  private openItem(index: number): CssItem {
    const token = this.tokens[index] ?? { type: 0, start: 0, end: 0 };
    const text = this.css.slice(token.start, token.end);
    const isAt = token.type === tokenTypes.AtKeyword;
    const isDeclaration = token.type === tokenTypes.Ident && this.nextIs(index + 1, tokenTypes.Colon);
    const item: CssItem = {
      kind: isAt ? 'at-rule' : isDeclaration ? 'declaration' : 'rule',
      name: isAt ? nameOf(text.slice(1)) : isDeclaration ? nameOf(text) : '',
      from: index,
      to: index,
      start: token.start,
      end: token.end,
      parent: this.rules.at(-1) ?? null,
    };
    this.items.push(item);
    return item;
  }

  private nextIs(index: number, type: number): boolean {
    let next = index;
    while (isSpace(this.tokens[next]?.type)) next++;
    return this.tokens[next]?.type === type;
  }

  private endItem(to: number, end: number): void {
    if (this.current) Object.assign(this.current, { to, end });
    this.current = null;
    this.brackets.length = 0;
  }

  private openRule(index: number): void {
    if (!this.current) return;
    this.current.to = index;
    // An apparent declaration is the selector of a nested rule: `a:hover {`.
    if (this.current.kind === 'declaration') Object.assign(this.current, { kind: 'rule', name: '' });
    this.rules.push(this.current);
    this.current = null;
    this.checkDepth();
  }

  private endRule(end: number): void {
    const rule = this.rules.pop();
    if (rule) rule.end = end;
  }

  private checkDepth(): void {
    if (this.rules.length + this.brackets.length > bounds.cssDepth)
      throw new PageBreach(`The CSS is nested more than ${bounds.cssDepth} deep: write it flat.`);
  }
}

const isSpace = (type: number | undefined) => type === tokenTypes.WhiteSpace || type === tokenTypes.Comment;

/** The form in which browsers compare a name. */
export function nameOf(source: string): string {
  return ident.decode(source).toLowerCase();
}
