import { journalOptions, type Connection, type Database, type Sql } from './connect';

/** One connection for sending several statements of a transaction at once. It never reconnects by itself. */
export class DedicatedConnection {
  private isClosed = false;

  private constructor(
    private readonly client: Sql,
    private readonly reserved: Connection,
  ) {}

  static async open(database: Database) {
    let onClose = () => {};
    const client = database.connect({ ...journalOptions, max: 1, onclose: () => onClose() });
    try {
      const connection = new DedicatedConnection(client, await client.reserve());
      onClose = () => (connection.isClosed = true);
      return connection;
    } catch (error) {
      await client.end({ timeout: 0 });
      throw error;
    }
  }

  get tx() {
    if (this.isClosed) throw new ConnectionLostError();
    return this.reserved;
  }

  async close() {
    this.isClosed = true;
    await this.client.end({ timeout: 1 });
  }
}

class ConnectionLostError extends Error {
  override name = 'ConnectionLostError';
  readonly code = 'CONNECTION_LOST';

  constructor() {
    super('The connection to the database was lost.');
  }
}
