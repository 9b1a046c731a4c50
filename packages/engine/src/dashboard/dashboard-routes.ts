import { HttpError } from '../http/router';
import { actionRoutes, type DashboardDeps } from './actions';
import { assetRoutes } from './assets';
import { eventPage } from './event-page';
import { eventsPage } from './events-page';
import { functionsPage } from './functions-page';
import { page, rawJson } from './page-route';
import { runPage } from './run-page';
import { rawRunRecord } from './run-record';
import { runsPage } from './runs-page';

/** Pages that show an operator what the engine did, does and waits for. */
export function dashboardRoutes(deps: DashboardDeps) {
  const { sql } = deps;
  return [
    page('/', ({ query, headers }) => runsPage(sql, { query, engineUrl: `http://${headers.host}` })),
    page('/runs/:id', ({ params }) => runPage(deps, params['id'] ?? '')),
    page('/functions', () => functionsPage(sql)),
    page('/events', ({ query }) => eventsPage(sql, query)),
    page('/events/:id', ({ params }) => eventPage(sql, params['id'] ?? '')),
    rawJson('/runs/:id/json', async ({ params }) => {
      const record = await rawRunRecord(sql, params['id'] ?? '');
      if (record === null) throw new HttpError(404, 'There is no run with this id.');
      return record;
    }),
    ...actionRoutes(deps),
    ...assetRoutes(),
  ];
}
