import { dashboardRoutes } from './dashboard/dashboard-routes';
import type { Sql } from './database/connect';
import type { Route } from './http/router';
import { appRoutes } from './http/routes/apps';
import { cancellationRoutes } from './http/routes/cancellations';
import { checkpointRoutes } from './http/routes/checkpoints';
import { eventRoutes } from './http/routes/events';
import { infoRoutes } from './http/routes/info';
import { registerRoutes } from './http/routes/register';
import { runRoutes } from './http/routes/runs';
import { signalRoutes } from './http/routes/signals';
import { unsupportedRoutes } from './http/routes/unsupported';
import type { Journal } from './journal/journal';
import type { Registry } from './registry/registry';
import type { Keys } from './signing/signing-key';

interface RouteDeps {
  sql: Sql;
  journal: Journal;
  registry: Registry;
  keys: Keys;
}

/** All routes of the engine. */
export function allRoutes({ sql, journal, registry, keys }: RouteDeps): Route[] {
  return [
    ...checkpointRoutes({ journal }),
    ...eventRoutes({ sql, journal }),
    ...runRoutes({ sql, journal, registry }),
    ...signalRoutes({ sql, journal }),
    ...cancellationRoutes({ sql, journal, registry }),
    ...registerRoutes({ sql, registry }),
    ...appRoutes({ sql, registry }),
    ...infoRoutes({ sql }),
    ...unsupportedRoutes,
    ...dashboardRoutes({ sql, journal, registry }, keys),
  ];
}
