import type { Sql } from '../database/connect';
import { functionConfig, type FunctionConfig } from './function-config';
import { functionSchema } from './registration';

/** The registered functions, in memory, as last read from the database. */
export class Registry {
  private functions = new Map<string, FunctionConfig>();
  private byInternalId = new Map<string, FunctionConfig>();
  private byTriggerEvent = new Map<string, { fn: FunctionConfig; expression: string | null }[]>();
  private byCancelEvent = new Map<string, FunctionConfig[]>();

  /** Reads all functions again. Archived ones stay callable, for the runs they still have. */
  async load(sql: Sql) {
    const rows = await sql<{ config: unknown; isArchived: boolean }[]>`
      SELECT config, is_archived FROM engine.functions ORDER BY id`;
    this.functions = new Map();
    this.byInternalId = new Map();
    this.byTriggerEvent = new Map();
    this.byCancelEvent = new Map();
    for (const { config, isArchived } of rows)
      this.add(functionConfig(functionSchema.parse(config)), isArchived);
  }

  find(functionId: string) {
    return this.functions.get(functionId) ?? this.byInternalId.get(functionId);
  }

  triggeredBy(eventName: string) {
    return this.byTriggerEvent.get(eventName) ?? [];
  }

  cancelledBy(eventName: string) {
    return this.byCancelEvent.get(eventName) ?? [];
  }

  private add(fn: FunctionConfig, isArchived: boolean) {
    this.functions.set(fn.id, fn);
    this.byInternalId.set(fn.internalId, fn);
    for (const { event } of fn.cancelOn) push(this.byCancelEvent, event, fn);
    if (isArchived) return;
    for (const { event, expression } of fn.eventTriggers)
      push(this.byTriggerEvent, event, { fn, expression });
  }
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value) {
  const values = map.get(key);
  if (!values) map.set(key, [value]);
  else if (!values.includes(value)) values.push(value);
}
