import { parse, type CssNode } from 'css-tree';
import {
  combine,
  exactly,
  globalWords,
  hull,
  larger,
  length,
  nothing,
  pair,
  smaller,
  times,
  unknown,
  type Measure,
} from './measures';

/** What relative units refer to. */
export interface Scale {
  width: number;
  height: number;
  em: number;
  /** The largest font around: a registered property brings lengths from there. */
  largestEm: number;
  line: number;
  rem: number;
  percent: number;
  /** Every value that a custom property may have. */
  valuesOf: (name: string) => readonly string[];
  /** The values read so far, for the whole page. */
  read: Map<string, CssNode | null>;
}

const maxNodes = 1_000;

const plainUnits: Readonly<Record<string, number>> = {
  px: 1,
  in: 96,
  cm: 37.8,
  mm: 3.78,
  q: 0.945,
  pt: 1.334,
  pc: 16,
  deg: 1,
  grad: 0.9,
  rad: 57.3,
  turn: 360,
};

/** Measures a value with an upper and a lower estimate. What it does not know may be anything. */
export function measure(value: string, scale: Scale): Measure {
  return new Reader(scale).value(value);
}

export interface Call {
  name: string;
  args: readonly Measure[];
}

/** The functions that a list such as `transform` calls; null if it has other parts. */
export function callsIn(value: string, scale: Scale): Call[] | null {
  return new Reader(scale).calls(value);
}

class Reader {
  private nodes = 0;

  constructor(private readonly scale: Scale) {}

  calls(value: string): Call[] | null {
    const node = read(value, this.scale.read);
    if (node?.type !== 'Value' || ++this.nodes > maxNodes) return null;
    const calls = node.children.toArray().map((part): Call[] | null => {
      if (part.type === 'Identifier') return part.name === 'none' || globalWords.has(part.name) ? [] : null;
      if (part.type === 'Operator') return [];
      if (part.type !== 'Function') return null;
      const nodes = part.children.toArray();
      if (part.name !== 'var') return [{ name: part.name, args: split(nodes).map((arg) => this.sum(arg)) }];
      const fallback = split(nodes)[1]?.[0];
      const texts = [
        ...this.scale.valuesOf(nameIn(nodes)),
        ...(fallback?.type === 'Raw' ? [fallback.value] : []),
      ];
      const all = texts.map((text) => (text ? this.calls(text) : []));
      return all.includes(null) ? null : all.flatMap((list) => list ?? []);
    });
    return calls.includes(null) ? null : calls.flatMap((list) => list ?? []);
  }

  value(value: string): Measure {
    const node = read(value, this.scale.read);
    return node?.type === 'Value' ? this.list(node.children.toArray()) : unknown;
  }

  private list(nodes: readonly CssNode[]): Measure {
    return nodes.map((node) => this.part(node)).reduce(hull, nothing);
  }

  /** One operand. */
  private part(node: CssNode): Measure {
    if (++this.nodes > maxNodes) return unknown;
    switch (node.type) {
      case 'Number':
        return { ...nothing, numbers: exactly(Number(node.value)) };
      case 'Percentage':
        return length(times(exactly(Number(node.value) / 100), exactly(this.scale.percent)));
      case 'Dimension':
        return length(times(exactly(Number(node.value)), exactly(this.unit(node.unit))));
      case 'Identifier':
        return { ...nothing, words: [node.name] };
      case 'Hash':
      case 'String':
      case 'Url':
      case 'Operator':
      case 'WhiteSpace':
      case 'Brackets':
        return nothing;
      case 'Parentheses':
        return this.sum(node.children.toArray());
      case 'Function':
        return this.call(node.name, node.children.toArray());
      default:
        return unknown;
    }
  }

  private unit(unit: string): number {
    const { width, height, em, line, rem } = this.scale;
    const known = plainUnits[unit];
    if (known !== undefined) return known;
    if (/^[sld]?vw$|^[sld]?vi$/.test(unit)) return width / 100;
    if (/^[sld]?vh$|^[sld]?vb$/.test(unit)) return height / 100;
    if (/^[sld]?vmin$/.test(unit)) return Math.min(width, height) / 100;
    if (/^[sld]?vmax$/.test(unit)) return Math.max(width, height) / 100;
    if (/^(?:em|ch|ex|cap|ic)$/.test(unit)) return em;
    if (/^(?:rem|rch|rex|rcap|ric)$/.test(unit)) return rem;
    if (unit === 'lh') return line;
    return unit === 'fr' || unit === 's' || unit === 'ms' ? 0 : Infinity;
  }

  private call(name: string, nodes: readonly CssNode[]): Measure {
    if (/^(?:rgb|hsl|hwb|(?:ok)?l(?:ab|ch)|color|contrast-color|light-dark|url|linear-gradient)/.test(name))
      return nothing;
    if (name === 'var') return this.variable(nodes);
    if (name === 'env')
      return hull(length({ min: 0, max: nameIn(nodes).startsWith('safe-area') ? 60 : Infinity }), nothing);
    const [first = nothing, ...others] = split(nodes).map((part) => this.sum(part));
    if (name !== 'minmax' && [first, ...others].some(({ words }) => words.length > 0)) return unknown;
    if (name === 'calc' && others.length === 0) return first;
    if (name === 'min') return others.reduce((a, b) => pair(a, b, smaller), first);
    if (name === 'max') return others.reduce((a, b) => pair(a, b, larger), first);
    const [middle = unknown, last = unknown] = others;
    if (name === 'clamp') return pair(first, pair(middle, last, smaller), larger);
    if (name === 'minmax') return [first, ...others].reduce(hull, nothing);
    return unknown;
  }

  private variable(nodes: readonly CssNode[]): Measure {
    const name = nameIn(nodes);
    const fallback = split(nodes)[1];
    const there = new Reader({ ...this.scale, em: Math.max(this.scale.em, this.scale.largestEm) });
    there.nodes = this.nodes + 1;
    const values = this.scale
      .valuesOf(name)
      .map((value) => (there.nodes > maxNodes ? unknown : there.value(value)));
    this.nodes = there.nodes;
    const raw = fallback?.[0];
    if (raw) values.push(raw.type === 'Raw' ? this.value(raw.value) : this.list(fallback));
    return values.reduce(hull, nothing);
  }

  private sum(nodes: readonly CssNode[]): Measure {
    return this.chain(nodes, /^[+-]$/, (part) => this.product(part));
  }

  private product(nodes: readonly CssNode[]): Measure {
    return this.chain(nodes, /^[*/]$/, ([node, ...rest]) =>
      node && rest.length === 0 ? this.part(node) : unknown,
    );
  }

  private chain(
    nodes: readonly CssNode[],
    operators: RegExp,
    operand: (nodes: CssNode[]) => Measure,
  ): Measure {
    const parts: CssNode[][] = [[]];
    const between: string[] = [];
    for (const node of nodes) {
      if (node.type === 'WhiteSpace') continue;
      if (node.type === 'Operator' && operators.test(node.value)) {
        between.push(node.value);
        parts.push([]);
      } else parts.at(-1)?.push(node);
    }
    const [first = nothing, ...others] = parts.map(operand);
    return others.reduce((left, right, index) => combine(left, between[index] ?? '', right), first);
  }
}

function read(value: string, known: Map<string, CssNode | null>): CssNode | null {
  let node = known.get(value);
  if (node !== undefined) return node;
  try {
    node = parse(value, { context: 'value', onParseError: () => undefined });
  } catch {
    node = null;
  }
  known.set(value, node);
  return node;
}

function split(nodes: readonly CssNode[]): CssNode[][] {
  const parts: CssNode[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'Operator' && node.value === ',') parts.push([]);
    else parts.at(-1)?.push(node);
  }
  return parts;
}

const nameIn = ([node]: readonly CssNode[]) => (node?.type === 'Identifier' ? node.name : '');
