import postgres from 'postgres';
import { journalOptions, type Connection } from './connect';

/** One connection for whoever sends several statements of a transaction at once. Never connects again by itself. */
export class DedicatedConnection {
  private isClosed = false;

  private constructor(
    private readonly client: postgres.Sql,
    private readonly reserved: Connection,
  ) {}

  static async open(databaseUrl: string) {
    let onClose = () => {};
    const client = postgres(databaseUrl, { ...journalOptions, max: 1, onclose: () => onClose() });
    try {
      const connection = new DedicatedConnection(client, await client.reserve());
      onClose = () => (connection.isClosed = true);
      return connection;
    } catch (error) {
      await client.end({ timeout: 0 });
      throw error;
    }
  }

  /** Asked for anew before every batch of statements: a statement sent after the connection is lost ends the process. */
  get tx() {
    if (this.isClosed) throw new ConnectionLostError();
    return this.reserved;
  }

  async close() {
    this.isClosed = true;
    await this.client.end({ timeout: 1 });
  }
}

export class ConnectionLostError extends Error {
  override name = 'ConnectionLostError';
  readonly code = 'CONNECTION_LOST';

  constructor() {
    super('The connection to the database was lost.');
  }
}
