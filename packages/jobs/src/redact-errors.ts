import { Middleware } from 'inngest';
import { redactThrown, type Redact } from './redact';

/** Cleans the errors of steps and functions before the engine gets them, because the engine stores and shows them. */
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
