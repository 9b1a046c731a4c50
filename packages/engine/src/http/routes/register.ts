import type { Sql } from '../../database/connect';
import { RegistrationError } from '../../registry/flow-control/check';
import { registerApp } from '../../registry/register-app';
import { readRegistration } from '../../registry/registration';
import type { Registry } from '../../registry/registry';
import { route } from '../router';

/** Apps register their functions here. A refusal gives its reason in `error`, which the SDK passes on. */
export function registerRoutes({ sql, registry }: { sql: Sql; registry: Registry }) {
  return [
    route('POST /fn/register', 'signed', async ({ json }) => {
      const body = await json();
      try {
        const isModified = await registerApp(sql, readRegistration(body));
        await registry.load(sql);
        return { status: 200, body: { ok: true, modified: isModified } };
      } catch (error) {
        if (error instanceof RegistrationError) return refuse(error.message);
        throw error;
      }
    }),
  ];
}

function refuse(error: string) {
  return { status: 400, body: { ok: false, modified: false, status: 400, error } };
}
