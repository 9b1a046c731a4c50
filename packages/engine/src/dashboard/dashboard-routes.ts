import { findEvent } from '../events/find-events';
import { HttpError } from '../http/router';
import type { Keys } from '../signing/signing-key';
import { actionRoutes, type DashboardDeps } from './actions';
import { assetRoutes } from './assets';
import { eventPage } from './event-page';
import { eventsPage } from './events-page';
import { functionsPage } from './functions-page';
import { page, rawJson, scheme } from './page-route';
import { runPage } from './run-page';
import { rawRunRecord } from './run-record';
import { runsPage } from './runs-page';
import { signInRoutes } from './sign-in';

/** Pages that show an operator what the engine did, does and waits for. */
export function dashboardRoutes(deps: DashboardDeps, keys: Keys) {
  const signIn = keys.signingKey === null ? [] : signInRoutes(keys);
  return [...pageRoutes(deps, keys), ...actionRoutes(deps), ...signIn, ...assetRoutes()];
}

function pageRoutes(deps: DashboardDeps, keys: Keys) {
  const { sql } = deps;
  return [
    page('/', 'session', ({ query, headers }) => {
      const engineUrl = `${scheme(headers)}://${headers.host}`;
      return runsPage(sql, { query, engineUrl, isSigned: keys.signingKey !== null });
    }),
    page('/runs/:id', 'session', ({ params }) => runPage(deps, params['id'] ?? '')),
    page('/functions', 'session', () => functionsPage(deps)),
    page('/events', 'session', ({ query }) => eventsPage(sql, query)),
    page('/events/:id', 'session', ({ params }) => eventPage(sql, params['id'] ?? '')),
    rawJson('/runs/:id/json', 'session', async ({ params }) => {
      const record = await rawRunRecord(sql, params['id'] ?? '');
      if (record === null) throw new HttpError(404, 'There is no run with this id.');
      return record;
    }),
    rawJson('/events/:id/json', 'session', async ({ params }) => {
      const event = await findEvent(sql, params['id'] ?? '');
      if (event === null) throw new HttpError(404, 'There is no event with this id.');
      return event;
    }),
  ];
}
