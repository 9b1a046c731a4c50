import { Middleware } from 'inngest';
import { redactThrown, type Redact } from './redact';

/** Cleans what steps and functions throw before the engine is told, which keeps and shows it. */
export function redactErrors(redact: Redact): Middleware.Class {
  const clean = async (next: () => Promise<unknown>) => {
    try {
      return await next();
    } catch (error) {
      throw redactThrown(error, redact);
    }
  };
  return class extends Middleware.BaseMiddleware {
    readonly id = 'redact-errors';
    override wrapStepHandler = ({ next }: Middleware.WrapStepHandlerArgs) => clean(next);
    override wrapFunctionHandler = ({ next }: Middleware.WrapFunctionHandlerArgs) => clean(next);
  };
}
