import { defaultTreeAdapter, ErrorCodes, Parser, type DefaultTreeAdapterMap, type TreeAdapter } from 'parse5';
import { bounds, PageBreach } from './bounds';
import type { Document, Element } from './tree';

export interface ParsedPage {
  document: Document;
  /** The elements still open at the end of the text, the innermost first. */
  openAtEnd: readonly Element[];
  /** Whether the text ends inside a tag, a comment or a style sheet. */
  endsInMarkup: boolean;
}

const endsInMarkup: ReadonlySet<string> = new Set([
  ErrorCodes.eofBeforeTagName,
  ErrorCodes.eofInTag,
  ErrorCodes.eofInComment,
  ErrorCodes.eofInDoctype,
  ErrorCodes.eofInCdata,
  ErrorCodes.eofInElementThatCanContainOnlyText,
  ErrorCodes.eofInScriptHtmlCommentLikeText,
]);

/**
 * Reads a page as a browser with scripts off does. Throws a `PageBreach` as soon as the page exceeds a bound. The bounds
 * keep the parser's time linear for every text.
 */
export function parsePage(html: string): ParsedPage {
  if (Buffer.byteLength(html) > bounds.pageBytes)
    throw new PageBreach(`The page is larger than ${bounds.pageBytes} bytes: write less.`);
  const counter = new NodeCounter();
  let isCut = false;
  const parser = new Parser<DefaultTreeAdapterMap>({
    scriptingEnabled: false,
    sourceCodeLocationInfo: true,
    treeAdapter: countingAdapter(counter),
    onParseError: ({ code }) => {
      isCut ||= endsInMarkup.has(code);
    },
  });
  parser.tokenizer.write(html.replace(/^\uFEFF/, ''), true);
  return { document: parser.document, openAtEnd: counter.open.toReversed(), endsInMarkup: isCut };
}

class NodeCounter {
  readonly open: Element[] = [];
  private nodes = 0;
  private moves = 0;

  addNode(): void {
    if (++this.nodes > bounds.nodes)
      throw new PageBreach(`The page has more than ${bounds.nodes} elements: write a simpler one.`);
  }

  addMove(): void {
    if (++this.moves > bounds.moves)
      throw new PageBreach('Elements overlap or stand in a table outside of its cells: close them in order.');
  }

  enter(element: Element): void {
    if (this.open.push(element) > bounds.depth)
      throw new PageBreach(`Elements are nested more than ${bounds.depth} deep: close them.`);
  }

  leave(element: Element): void {
    const index = this.open.lastIndexOf(element);
    if (index >= 0) this.open.splice(index, 1);
  }
}

function countingAdapter(counter: NodeCounter): TreeAdapter<DefaultTreeAdapterMap> {
  const tree = defaultTreeAdapter;
  return {
    ...tree,
    createElement: (tagName, namespace, attrs) => {
      counter.addNode();
      if (attrs.length > bounds.attributesOfElement)
        throw new PageBreach(
          `A <${tagName.slice(0, 20)}> has more than ${bounds.attributesOfElement} attributes.`,
        );
      return tree.createElement(tagName, namespace, attrs);
    },
    createCommentNode: (data) => {
      counter.addNode();
      return tree.createCommentNode(data);
    },
    insertTextBefore: (parent, text, reference) => {
      counter.addMove();
      tree.insertTextBefore(parent, text, reference);
    },
    insertBefore: (parent, child, reference) => {
      counter.addMove();
      tree.insertBefore(parent, child, reference);
    },
    detachNode: (node) => {
      counter.addMove();
      tree.detachNode(node);
    },
    adoptAttributes: (recipient, attrs) => {
      counter.addMove();
      tree.adoptAttributes(recipient, attrs);
    },
    onItemPush: (element) => counter.enter(element),
    onItemPop: (element) => counter.leave(element),
  };
}
