import { Environment, type ASTNode } from '@marcbachmann/cel-js';

const environment = new Environment({ unlistedVariablesAreDyn: true, homogeneousAggregateLiterals: false });

export interface Expression {
  source: string;
  /** The value, or null where it can't be had (such as a comparison of unlike types). */
  evaluate: (context: ExpressionContext) => unknown;
}

export interface ExpressionContext {
  event: unknown;
  async?: unknown;
}

const compiled = new Map<string, Expression>();

/** Compiles a CEL expression over `event` and `async`. Throws with the parser's reason. */
export function compileExpression(source: string): Expression {
  const known = compiled.get(source);
  if (known) return known;
  const parsed = environment.parse(source);
  const paths = fieldPaths(parsed.ast);
  const expression: Expression = {
    source,
    evaluate(context) {
      try {
        return parsed(paths.reduce(withField, { ...context }));
      } catch {
        return null;
      }
    },
  };
  compiled.set(source, expression);
  return expression;
}

export function isMatch(source: string | null | undefined, context: ExpressionContext) {
  return !source || compileExpression(source).evaluate(context) === true;
}

/** The value of a key expression as text, as in a concurrency or idempotency key. */
export function evaluateKey(source: string, context: ExpressionContext) {
  const value = compileExpression(source).evaluate(context);
  return (
    JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? Number(inner) : inner)) ??
    'null'
  );
}

type Path = readonly string[];

/** The field paths an expression reads, except those it asks about with has(). */
function fieldPaths(node: ASTNode): Path[] {
  const own = pathOf(node);
  if (own) return own.length > 1 ? [own] : [];
  if (node.op === 'call' && node.args[0] === 'has') return [];
  return childrenOf(node.args).flatMap(fieldPaths);
}

function pathOf(node: ASTNode): Path | null {
  if (node.op === 'id') return [node.args];
  if (node.op === '.') {
    const parent = pathOf(node.args[0]);
    return parent && [...parent, node.args[1]];
  }
  if (node.op !== '[]' || node.args[1].op !== 'value' || typeof node.args[1].args !== 'string') return null;
  const parent = pathOf(node.args[0]);
  return parent && [...parent, node.args[1].args];
}

function childrenOf(value: unknown): ASTNode[] {
  if (Array.isArray(value)) return value.flatMap(childrenOf);
  return isNode(value) ? [value] : [];
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}

/** Missing fields read as null, as they do in Inngest: CEL itself would call them an error. */
function withField(value: Record<string, unknown>, [field, ...rest]: Path): Record<string, unknown> {
  if (field === undefined) return value;
  const current = Object.hasOwn(value, field) ? value[field] : undefined;
  const next =
    rest.length === 0
      ? (current ?? null)
      : isFieldless(current)
        ? current
        : withField(toObject(current), rest);
  return next === current ? value : { ...value, [field]: next };
}

/** Lists, texts and numbers have no fields to add: reading one stays an error. */
function isFieldless(value: unknown) {
  return value !== null && value !== undefined && (typeof value !== 'object' || Array.isArray(value));
}

function toObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
