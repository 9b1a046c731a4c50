import type { ASTNode, ParseResult } from '@marcbachmann/cel-js';
import { environment } from './environment';

/** The variables that an expression sees. */
export type Scope = Readonly<Record<string, unknown>>;

type FieldNode = Extract<ASTNode, { op: '.' | '.?' | '[]' | '[?]' }>;

/**
 * The value of an expression as Inngest computes it, which is looser than CEL: what is missing or can't be had is
 * *unknown* (here `undefined`), anything may stand where CEL wants a boolean, and `+` joins values of unlike types.
 */
export function evaluate(node: ASTNode, scope: Scope): unknown {
  switch (node.op) {
    case 'value':
      return node.args;
    case 'id':
      return Object.hasOwn(scope, node.args) ? scope[node.args] : compute(node.args, []);
    case '.':
    case '.?':
    case '[]':
    case '[?]':
      return readField(node, scope);
    case '||':
    case '&&': {
      const left = evaluate(node.args[0], scope);
      return Boolean(left) === (node.op === '||') ? left : evaluate(node.args[1], scope);
    }
    case '?:':
      return evaluate(evaluate(node.args[0], scope) ? node.args[1] : node.args[2], scope);
    case '!_':
      return evaluate(node.args, scope) === false;
    case '-_':
      return apply('-v0', [evaluate(node.args, scope)]);
    case 'list':
      return node.args.map((item) => evaluate(item, scope));
    case 'map':
      return Object.fromEntries(
        node.args.map(([key, value]) => [String(evaluate(key, scope)), evaluate(value, scope)]),
      );
    case 'call':
      return callFunction(node.args, scope);
    case 'rcall':
      return callMethod(node.args, scope);
    default: {
      const [left, right] = node.args.map((operand) => evaluate(operand, scope));
      return operate(node.op, left, right);
    }
  }
}

/** Beside a second event, a field that the first lacks is null, because the condition of a wait contains its values. */
function readField(node: FieldNode, scope: Scope) {
  const value = lookUp(node, scope);
  return value === undefined && scope['async'] !== undefined && rootOf(node) === 'event' ? null : value;
}

function lookUp({ args: [of, name] }: FieldNode, scope: Scope) {
  return fieldOf(evaluate(of, scope), typeof name === 'string' ? name : evaluate(name, scope));
}

function rootOf(node: ASTNode): string | null {
  if (node.op === 'id') return node.args;
  return node.op === '.' || node.op === '[]' ? rootOf(node.args[0]) : null;
}

function operate(operator: string, left: unknown, right: unknown): unknown {
  switch (operator) {
    case '+':
      return add(left, right);
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compare(operator, left, right);
    default:
      return apply(`v0 ${operator} v1`, [left, right]);
  }
}

/** Null equals unknown and stands for the empty value of the other type; unknown is less than anything. */
function compare(operator: '==' | '!=' | '<' | '<=' | '>' | '>=', left: unknown, right: unknown) {
  const hasUnknown = left === undefined || right === undefined;
  const isNullAlone = (left === null) !== (right === null);
  if (!hasUnknown && !isNullAlone) return compute(`v0 ${operator} v1`, [left, right]);
  if (operator === '==') return hasUnknown && isNullAlone;
  if (operator === '!=') return !(hasUnknown && isNullAlone);
  if (hasUnknown) return (left === undefined) === operator.startsWith('<');
  return compute(`v0 ${operator} v1`, [left ?? nothingLike(right), right ?? nothingLike(left)]);
}

function nothingLike(value: unknown) {
  if (typeof value === 'string') return '';
  if (typeof value === 'number') return 0;
  return typeof value === 'bigint' ? 0n : false;
}

function add(left: unknown, right: unknown) {
  if (left === undefined) return right ?? false;
  if (right === undefined) return left;
  const sum = compute('v0 + v1', [left, right]);
  return sum === undefined && typeof left !== typeof right ? `${String(left)}${String(right)}` : sum;
}

function callFunction([name, args]: [string, ASTNode[]], scope: Scope) {
  const [subject] = args;
  if (name === 'has') return subject?.op === '.' && lookUp(subject, scope) !== undefined;
  const values = args.map((arg) => evaluate(arg, scope));
  return apply(`${name}(${values.map((_, index) => `v${index}`).join(', ')})`, values, name);
}

function callMethod([name, receiver, args]: [string, ASTNode, ASTNode[]], scope: Scope) {
  const value = evaluate(receiver, scope);
  const [variable] = args;
  if (variable?.op === 'id' && macros.has(name)) {
    const bodies = args
      .slice(1)
      .map((body) => (item: unknown) => evaluate(body, { ...scope, [variable.args]: item }));
    return expand(name, value, bodies);
  }
  const values = [value, ...args.map((arg) => evaluate(arg, scope))];
  const names = values.map((_, index) => `v${index}`);
  return apply(`v0.${name}(${names.slice(1).join(', ')})`, values, name);
}

export const macros: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'filter', 'map']);

type Body = (item: unknown) => unknown;

/** The result of a macro over the items of a list, or the keys of an object. */
function expand(name: string, value: unknown, bodies: readonly Body[]) {
  if (typeof value !== 'object' || value === null) return undefined;
  const items: unknown[] = Array.isArray(value) ? value : Object.keys(value);
  const [first = () => undefined, second] = bodies;
  const isTrue = (item: unknown) => first(item) === true;
  switch (name) {
    case 'all':
      return items.every(isTrue);
    case 'exists':
      return items.some(isTrue);
    case 'exists_one':
      return items.filter(isTrue).length === 1;
    case 'filter':
      return items.filter(isTrue);
    default:
      return second ? items.filter(isTrue).map(second) : items.map(first);
  }
}

/** A call with an unknown argument is false, and its size is 0. */
function apply(source: string, values: readonly unknown[], name = '') {
  if (!values.includes(undefined)) return compute(source, values);
  return name === 'size' ? 0n : false;
}

const computed = new Map<string, ParseResult>();

/** The value of plain CEL over `v0`, `v1`...; unknown where CEL has an error. */
function compute(source: string, values: readonly unknown[]): unknown {
  try {
    const parsed = computed.get(source) ?? environment.parse(source);
    computed.set(source, parsed);
    return parsed(Object.fromEntries(values.map((value, index) => [`v${index}`, value])));
  } catch {
    return undefined;
  }
}

function fieldOf(value: unknown, field: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const key = String(field);
  const isField = Array.isArray(value) ? /^\d+$/.test(key) : typeof field === 'string';
  return isField && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}
