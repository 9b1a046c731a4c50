import { tokenize, tokenTypes } from 'css-tree';
import { nameOf } from '../css/css-items';
import { effectOf, effects, type Size } from './effects';
import { readAllDeclarations } from '../css/read-rules';

const nothing: Size = { gradients: 0, layers: 0, commas: 0, filters: 0, characters: 0 };
const partsOfSize = ['gradients', 'layers', 'commas', 'filters', 'characters'] as const;

/** Weighs values of CSS, with the custom properties that they take. */
export class Scales {
  private readonly variables = new Map<string, string[]>();
  private readonly sizes = new Map<string, Size>();
  private readonly ofVariable = new Map<string, Size>();
  private readonly known = new Map<string, number>();
  /** The heaviest value of each effect, which others may inherit. */
  private readonly heaviest = new Map<string, number>();
  /** The heaviest effects of key frames together. */
  readonly animated: number;

  constructor(sheets: readonly string[]) {
    const declarations = sheets.flatMap(readAllDeclarations);
    for (const { property, value } of declarations.filter((each) => each.property.startsWith('--'))) {
      const others = this.variables.get(property);
      if (others) others.push(value);
      else this.variables.set(property, [value]);
    }
    const values = declarations.map(({ property, value }) => [property, value] as const);
    for (const [effect, weight] of this.heaviestOf(values)) this.heaviest.set(effect, weight);
    this.animated = totalOf(this.heaviestOf(values.filter((_, index) => declarations[index]?.isAnimated)));
  }

  /** The heaviest value of each effect: of several, one applies. */
  heaviestOf(values: readonly (readonly [property: string, value: string])[]): Map<string, number> {
    const heaviest = new Map<string, number>();
    for (const [property, value] of values) {
      const effect = effectOf(property);
      if (effect === undefined) continue;
      heaviest.set(effect, Math.max(heaviest.get(effect) ?? 0, this.weigh(property, value)));
    }
    return heaviest;
  }

  weigh(property: string, value: string): number {
    const effect = effectOf(property);
    if (effect === undefined) return 0;
    if (value.includes('inherit')) return this.heaviest.get(effect) ?? 0;
    const key = `${effect}:${value}`;
    const weight = this.known.get(key) ?? effects[effect]?.[1](this.sizeOf(value), value) ?? 0;
    this.known.set(key, weight);
    return weight;
  }

  private sizeOf(value: string): Size {
    const known = this.sizes.get(value);
    if (known) return known;
    // A variable within itself has no value.
    this.sizes.set(value, nothing);
    const total = { ...nothing };
    let depth = 0;
    tokenize(value, (type, start, end) => {
      const text = value.slice(start, end);
      if (type === tokenTypes.Function || type === tokenTypes.LeftParenthesis) depth++;
      if (type === tokenTypes.RightParenthesis) depth--;
      if (type === tokenTypes.Function) addFunction(total, nameOf(text.slice(0, -1)));
      if (type === tokenTypes.Url) total.filters++;
      if (type === tokenTypes.String) total.characters += text.length;
      if (type === tokenTypes.Comma) total.commas++;
      if (type === tokenTypes.Comma && depth === 0) total.layers++;
      if (type !== tokenTypes.Ident || !nameOf(text).startsWith('--')) return;
      const variable = this.variable(nameOf(text));
      for (const part of partsOfSize) total[part] += variable[part];
    });
    this.sizes.set(value, total);
    return total;
  }

  /** Of several values of a variable, one applies. */
  private variable(name: string): Size {
    const known = this.ofVariable.get(name);
    if (known) return known;
    const most: Size = { ...nothing };
    for (const value of this.variables.get(name) ?? []) {
      const size = this.sizeOf(value);
      for (const part of partsOfSize) most[part] = Math.max(most[part], size[part]);
    }
    this.ofVariable.set(name, most);
    return most;
  }
}

function addFunction(size: Size, name: string): void {
  if (name.endsWith('-gradient')) size.gradients++;
  if (
    /^(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)$/.test(name)
  )
    size.filters++;
  // The text of an attribute or of counters stands elsewhere.
  if (/^(?:attr|counters?)$/.test(name)) size.characters += 50;
}

export const totalOf = (weights: ReadonlyMap<string, number>) =>
  [...weights.values()].reduce((sum, weight) => sum + weight, 0);
