import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import type { Database } from '../database/connect';
import { isConnectionError } from '../database/connection-error';
import { DedicatedConnection } from '../database/dedicated-connection';
import type { Registry } from '../registry/registry';
import type { ClaimRequest } from './database-calls';
import { flush, type FlushResult } from './flush';
import type {
  AcceptOperation,
  CheckpointOperation,
  CheckpointResult,
  Operation,
  TaskOperation,
  TaskResult,
  TransitionOperation,
  TransitionResult,
} from './operations';

type Asked<Kind extends Operation> = Omit<Kind, 'type' | 'resolve' | 'reject'>;

export interface JournalOptions {
  database: Database;
  registry: Registry;
  /** How much more work the engine can take; null: none. */
  claimRequest: () => ClaimRequest | null;
  onFlushed: (result: FlushResult) => void;
  onError: (error: unknown) => void;
}

const retryDelaysMs = [20, 100, 250, 500, 1000, 2000, 4000, 8000];
const awayDelayMs = 2000;
/** About four seconds: no sender waits much longer for an answer. */
const senderAttempts = 5;

/**
 * The only writer of an engine. Work that arrives while it commits one transaction goes into the next one, so a busy
 * engine pays for few commits and an idle one does not wait.
 */
export class Journal {
  private pending: Operation[] = [];
  private isClaimWanted = false;
  private connection: DedicatedConnection | null = null;
  private draining: Promise<void> | null = null;
  private isClosing = false;

  constructor(private readonly options: JournalOptions) {}

  accept(operation: Asked<AcceptOperation>) {
    return new Promise<string[]>((resolve, reject) =>
      this.push({ type: 'accept', ...operation, resolve, reject }),
    );
  }

  checkpoint(operation: Asked<CheckpointOperation>) {
    return new Promise<CheckpointResult>((resolve, reject) =>
      this.push({ type: 'checkpoint', ...operation, resolve, reject }),
    );
  }

  transition(operation: Asked<TransitionOperation>) {
    return new Promise<TransitionResult>((resolve, reject) =>
      this.push({ type: 'transition', ...operation, resolve, reject }),
    );
  }

  task(operation: Asked<TaskOperation>) {
    return new Promise<TaskResult>((resolve, reject) =>
      this.push({ type: 'task', ...operation, resolve, reject }),
    );
  }

  /** Leases due items with the next transaction, and starts one if none is coming. */
  claim() {
    this.isClaimWanted = true;
    this.wake();
  }

  /** Resolves when every operation so far is written, or has failed because the database is away. */
  async close() {
    this.isClosing = true;
    while (this.draining) await this.draining;
    await this.disconnect();
  }

  private push(operation: Operation) {
    this.pending.push(operation);
    this.wake();
  }

  private wake() {
    this.draining ??= this.drain().finally(() => {
      this.draining = null;
      if (this.pending.length > 0 || this.isClaimWanted) this.wake();
    });
  }

  private async drain() {
    // So that everything from this turn of the event loop joins the transaction.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.pending.length > 0 || this.isClaimWanted) {
      const batch = this.pending;
      this.pending = [];
      const mayClaim = this.isClaimWanted || batch.some((operation) => operation.type !== 'checkpoint');
      this.isClaimWanted = false;
      await this.commit(batch, mayClaim);
    }
  }

  private async commit(operations: readonly Operation[], mayClaim: boolean, firstAttempt = 0): Promise<void> {
    let batch = operations;
    for (let attempt = firstAttempt; ; attempt += 1) {
      try {
        const result = await this.flushOnce(batch, mayClaim ? this.options.claimRequest() : null);
        this.options.onFlushed(result);
        return result.settle();
      } catch (error) {
        const isAway = isConnectionError(error);
        if (!isAway || attempt === 0) this.options.onError(error);
        const planned = retryDelaysMs[attempt];
        const retryDelayMs = isAway ? Math.min(planned ?? awayDelayMs, awayDelayMs) : planned;
        if (this.isClosing || !isWorthRetrying(error) || retryDelayMs === undefined)
          return this.giveUp(batch, error, attempt);
        await delay(retryDelayMs);
        // Everything waits for a database that is away, except senders: they send again.
        if (isAway && attempt >= senderAttempts) batch = this.dismissSenders(batch, error);
      }
    }
  }

  private async giveUp(batch: readonly Operation[], error: unknown, attempt: number) {
    if (batch.length === 1 || this.isClosing) {
      for (const operation of batch) operation.reject(error);
      return;
    }
    // One of them failed: the others must not fail with it.
    for (const operation of batch) await this.commit([operation], false, attempt);
    this.isClaimWanted = true;
  }

  private dismissSenders(batch: readonly Operation[], error: unknown) {
    const isSender = ({ type }: Operation) => type === 'accept' || type === 'checkpoint';
    for (const operation of [...batch, ...this.pending].filter(isSender)) operation.reject(error);
    this.pending = this.pending.filter((operation) => !isSender(operation));
    return batch.filter((operation) => !isSender(operation));
  }

  private async flushOnce(batch: readonly Operation[], claim: ClaimRequest | null) {
    const { database, registry } = this.options;
    const connection = (this.connection ??= await DedicatedConnection.open(database));
    try {
      const flushed = flush(connection, batch, { registry, claim });
      database.watch.follow(flushed);
      return await flushed;
    } catch (error) {
      if (isOfStatement(error)) await connection.tx`ROLLBACK`;
      else await this.disconnect();
      throw error;
    }
  }

  private async disconnect() {
    const { connection } = this;
    this.connection = null;
    await connection?.close();
  }
}

/** Whether only the statement failed, and the connection is still good. */
function isOfStatement(error: unknown) {
  return error instanceof postgres.PostgresError && !/^(08|57)/.test(error.code);
}

/** Whether a retry may succeed: deadlocks, serialisation, a database that restarts or is out of reach. */
function isWorthRetrying(error: unknown) {
  if (error instanceof postgres.PostgresError) return /^(08|40|53|55P03|57)/.test(error.code);
  // Any other error with a code comes from the socket.
  return error instanceof Error && 'code' in error;
}
