import postgres from 'postgres';
import { z } from 'zod';
import type { journalOptions } from '../../src/database/connect';

export interface Plan {
  'Node Type': string;
  'Relation Name'?: string | undefined;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number | undefined;
  Plans?: Plan[] | undefined;
}

const planSchema: z.ZodType<Plan> = z.lazy(() =>
  z.looseObject({
    'Node Type': z.string(),
    'Relation Name': z.string().optional(),
    'Actual Rows': z.number(),
    'Actual Loops': z.number(),
    'Rows Removed by Filter': z.number().optional(),
    Plans: z.array(planSchema).optional(),
  }),
);

/** A connection with the options under test, which reports how the database executed its statements. */
export function connectWithPlans(databaseUrl: string, options: typeof journalOptions) {
  const plans: Plan[] = [];
  const sql = postgres(databaseUrl, {
    ...options,
    max: 1,
    onnotice({ message = '' }) {
      const json = /plan:\n([\s\S]*)/.exec(message)?.[1];
      if (json) plans.push(z.object({ Plan: planSchema }).parse(JSON.parse(json)).Plan);
    },
  });
  return {
    sql,
    /** Starts to record plans of later statements. */
    watch: () =>
      sql.unsafe(`
        LOAD 'auto_explain';
        SET auto_explain.log_min_duration = 0; SET auto_explain.log_level = 'notice'; SET auto_explain.log_format = 'json';
        SET auto_explain.log_analyze = on; SET auto_explain.log_nested_statements = on;`),
    /** All parts of the plans since the last call. */
    takeNodes: () => plans.splice(0).flatMap(withChildren),
  };
}

/** How many rows of the table each part of a plan has read. */
export function rowsRead(nodes: readonly Plan[], table: string) {
  return nodes
    .filter((node) => node['Relation Name'] === table)
    .map((node) => (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']);
}

export function scannedTables(nodes: readonly Plan[]) {
  return nodes.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name']);
}

function withChildren(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(withChildren)];
}
