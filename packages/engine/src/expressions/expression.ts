import type { ASTNode } from '@marcbachmann/cel-js';
import { environment, functionNames, methodNames, typeNames } from './environment';
import { evaluate, macros } from './evaluate';

export interface Expression {
  /** The value; false where it is missing or can't be computed. */
  evaluate: (context: ExpressionContext) => unknown;
}

export interface ExpressionContext {
  event: unknown;
  async?: unknown;
}

const compiled = new Map<string, Expression>();

/** Compiles a CEL expression over `event` and `async`. Throws with the parser's reason or an unknown name. */
export function compileExpression(source: string): Expression {
  const known = compiled.get(source);
  if (known) return known;
  const { ast } = environment.parse(source);
  checkNames(ast, new Set(['event', 'async', ...typeNames]));
  const expression: Expression = {
    evaluate({ event, async }) {
      const value = evaluate(ast, { event, async });
      return value === undefined ? false : value;
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

/** An unknown name would silently change what the expression means, so it is refused. */
function checkNames(node: ASTNode, variables: ReadonlySet<string>) {
  if (node.op === 'id' && !variables.has(node.args)) throw new Error(`there is no variable "${node.args}"`);
  if (node.op === 'call' && !functionNames.has(node.args[0]))
    throw new Error(`there is no function "${node.args[0]}"`);
  if (node.op === 'rcall' && !methodNames.has(node.args[0]))
    throw new Error(`there is no method "${node.args[0]}"`);
  const isMacro = node.op === 'rcall' && macros.has(node.args[0]);
  const [variable] = isMacro ? node.args[2] : [];
  const inner = variable?.op === 'id' ? new Set([...variables, variable.args]) : variables;
  for (const child of childrenOf(node.args)) checkNames(child, inner);
}

function childrenOf(value: unknown): ASTNode[] {
  if (Array.isArray(value)) return value.flatMap(childrenOf);
  return isNode(value) ? [value] : [];
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}
