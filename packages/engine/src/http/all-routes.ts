import { dashboardRoutes } from '../dashboard/dashboard-routes';
import { appRoutes } from './routes/apps';
import { cancellationRoutes } from './routes/cancellations';
import { checkpointRoutes } from './routes/checkpoints';
import { eventRoutes } from './routes/events';
import { infoRoutes } from './routes/info';
import { registerRoutes } from './routes/register';
import { runRoutes } from './routes/runs';
import { signalRoutes } from './routes/signals';
import { unsupportedRoutes } from './routes/unsupported';
import type { Sql } from '../database/connect';
import type { Journal } from '../journal/journal';
import type { Registry } from '../registry/registry';
import type { Keys } from '../signing/signing-key';
import type { Route } from './router';

interface RouteDeps {
  sql: Sql;
  journal: Journal;
  registry: Registry;
  keys: Keys;
}

/** Everything that the engine answers. */
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
