import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
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
  databaseUrl: string;
  registry: Registry;
  /** What the engine can take on now; null when nothing. */
  claimRequest: () => ClaimRequest | null;
  onFlushed: (result: FlushResult) => void;
  onError: (error: unknown) => void;
}

const retryDelaysMs = [20, 100, 250, 500, 1000, 2000, 4000, 8000];

/**
 * The one writer of an engine. Work that arrives while a transaction is being committed goes into the next one
 * together, so a busy engine pays for few commits and an idle one for no waiting.
 */
export class Journal {
  private pending: Operation[] = [];
  private isClaimWanted = false;
  private connection: DedicatedConnection | null = null;
  private draining: Promise<void> | null = null;

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

  /** Leases what is due with the next transaction, and makes one if none is coming. */
  claim() {
    this.isClaimWanted = true;
    this.wake();
  }

  /** Resolves when everything handed in so far is written. */
  async close() {
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
    // Lets everything that this turn of the event loop brings join the transaction.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.pending.length > 0 || this.isClaimWanted) {
      const batch = this.pending;
      this.pending = [];
      const mayClaim = this.isClaimWanted || batch.some((operation) => operation.type !== 'checkpoint');
      this.isClaimWanted = false;
      await this.commit(batch, mayClaim);
    }
  }

  private async commit(batch: readonly Operation[], mayClaim: boolean, attempt = 0): Promise<void> {
    try {
      const result = await this.flushOnce(batch, mayClaim ? this.options.claimRequest() : null);
      this.options.onFlushed(result);
      result.settle();
    } catch (error) {
      this.options.onError(error);
      const retryDelayMs = retryDelaysMs[attempt];
      if (isWorthRetrying(error) && retryDelayMs !== undefined) {
        await delay(retryDelayMs);
        await this.commit(batch, mayClaim, attempt + 1);
      } else if (batch.length > 1) {
        // One of them is at fault: the others must not suffer for it.
        for (const operation of batch) await this.commit([operation], false, attempt);
        this.isClaimWanted = true;
      } else {
        for (const operation of batch) operation.reject(error);
      }
    }
  }

  private async flushOnce(batch: readonly Operation[], claim: ClaimRequest | null) {
    const connection = (this.connection ??= await DedicatedConnection.open(this.options.databaseUrl));
    try {
      return await flush(connection, batch, { registry: this.options.registry, claim });
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

/** Whether the statement is at fault, and the connection as good as before. */
function isOfStatement(error: unknown) {
  return error instanceof postgres.PostgresError && !/^(08|57)/.test(error.code);
}

/** Whether the same may well succeed later: deadlocks, serialisation, a database that restarts or is out of reach. */
function isWorthRetrying(error: unknown) {
  if (error instanceof postgres.PostgresError) return /^(08|40|53|55P03|57)/.test(error.code);
  // Anything else that carries a code comes from the socket.
  return error instanceof Error && 'code' in error;
}
