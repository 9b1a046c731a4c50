import type { Sql } from '../database/connect';
import { functionConfig, type FunctionConfig } from './function-config';
import { functionSchema } from './registration';

/** The registered functions, in memory, as last read from the database. */
export class Registry {
  private functions = new Map<string, FunctionConfig>();
  private byInternalId = new Map<string, FunctionConfig>();
  private byTriggerEvent = new Map<string, { fn: FunctionConfig; expression: string | null }[]>();
  private byCancelEvent = new Map<string, FunctionConfig[]>();
  private archivedIds = new Set<string>();
  private hasWildcards = false;

  constructor(private readonly onError: (error: unknown) => void) {}

  /**
   * Reads all functions again. Archived ones stay callable for their old runs. It omits a function that an earlier version
   * of the engine accepted and this one refuses: its runs show the reason and wait until its app registers another.
   */
  async load(sql: Sql) {
    const rows = await sql<{ config: unknown; isArchived: boolean }[]>`
      SELECT config, is_archived FROM engine.functions ORDER BY id`;
    this.functions = new Map();
    this.byInternalId = new Map();
    this.byTriggerEvent = new Map();
    this.byCancelEvent = new Map();
    this.archivedIds = new Set();
    this.hasWildcards = false;
    for (const { config, isArchived } of rows) {
      try {
        this.add(functionConfig(functionSchema.parse(config)), isArchived);
      } catch (error) {
        this.onError(error);
      }
    }
  }

  find(functionId: string) {
    return this.functions.get(functionId) ?? this.byInternalId.get(functionId);
  }

  /** As `find`, for new runs: an archived function starts none. */
  findActive(functionId: string) {
    const fn = this.find(functionId);
    return fn && !this.archivedIds.has(fn.id) ? fn : undefined;
  }

  triggeredBy(eventName: string) {
    const exact = this.byTriggerEvent.get(eventName) ?? [];
    if (!this.hasWildcards) return exact;
    return [...exact, ...wildcardsOf(eventName).flatMap((name) => this.byTriggerEvent.get(name) ?? [])];
  }

  cancelledBy(eventName: string) {
    return this.byCancelEvent.get(eventName) ?? [];
  }

  private add(fn: FunctionConfig, isArchived: boolean) {
    this.functions.set(fn.id, fn);
    this.byInternalId.set(fn.internalId, fn);
    for (const { event } of fn.cancelOn) push(this.byCancelEvent, event, fn);
    if (isArchived) {
      this.archivedIds.add(fn.id);
      return;
    }
    for (const { event, expression } of fn.eventTriggers) {
      if (event.endsWith('*')) this.hasWildcards = true;
      push(this.byTriggerEvent, event, { fn, expression });
    }
  }
}

/** `shop/order.paid` is also matched by `shop/*` and `shop/order.*`. */
function wildcardsOf(eventName: string) {
  return Array.from(eventName.matchAll(/[/.]/g), ({ index }) => `${eventName.slice(0, index + 1)}*`);
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value) {
  const values = map.get(key);
  if (!values) map.set(key, [value]);
  else if (!values.includes(value)) values.push(value);
}
