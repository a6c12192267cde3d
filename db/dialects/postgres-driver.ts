import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  PostgresDialect,
  type QueryResult,
  type TransactionSettings,
} from "kysely";
import { ServerTrouble } from "~/domain/server-trouble";
import { databaseFault } from "./postgres-faults";

/**
 * Kysely's own dialect, which besides says of every failure whether the database was out of reach, and asks a second
 * time, on another connection, for rows that a broken one did not bring: a server that was restarted leaves a pool of
 * dead connections, and nobody should see a page fail for each of them. Only for reading: a write that failed may have
 * been done.
 */
export class FaultTellingDialect extends PostgresDialect {
  override createDriver(): Driver {
    return new FaultTellingDriver(super.createDriver());
  }
}

class FaultTellingDriver implements Driver {
  readonly #inner: Driver;

  constructor(inner: Driver) {
    this.#inner = inner;
  }

  init(): Promise<void> {
    return this.#inner.init();
  }

  async acquireConnection(): Promise<FaultTellingConnection> {
    return new FaultTellingConnection(this.#inner, await told(this.#inner.acquireConnection()));
  }

  async beginTransaction(connection: FaultTellingConnection, settings: TransactionSettings): Promise<void> {
    connection.isInTransaction = true;
    await told(this.#inner.beginTransaction(connection.inner, settings));
  }

  async commitTransaction(connection: FaultTellingConnection): Promise<void> {
    await told(this.#inner.commitTransaction(connection.inner));
    connection.isInTransaction = false;
  }

  async rollbackTransaction(connection: FaultTellingConnection): Promise<void> {
    await told(this.#inner.rollbackTransaction(connection.inner));
    connection.isInTransaction = false;
  }

  async releaseConnection(connection: FaultTellingConnection): Promise<void> {
    await connection.release();
  }

  destroy(): Promise<void> {
    return this.#inner.destroy();
  }
}

class FaultTellingConnection implements DatabaseConnection {
  isInTransaction = false;
  inner: DatabaseConnection;
  #isHeld = true;
  readonly #driver: Driver;

  constructor(driver: Driver, inner: DatabaseConnection) {
    this.#driver = driver;
    this.inner = inner;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    try {
      return await told(this.inner.executeQuery<R>(query));
    } catch (error) {
      if (!this.#mayAskAgain(query, error)) throw error;
      await this.release();
      this.inner = await told(this.#driver.acquireConnection());
      this.#isHeld = true;
      return told(this.inner.executeQuery<R>(query));
    }
  }

  streamQuery<R>(query: CompiledQuery, chunkSize?: number): AsyncIterableIterator<QueryResult<R>> {
    return this.inner.streamQuery(query, chunkSize);
  }

  async release(): Promise<void> {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    await this.#driver.releaseConnection(this.inner);
  }

  #mayAskAgain({ query }: CompiledQuery, error: unknown): boolean {
    const isAway = error instanceof ServerTrouble && error.kind === "away";
    return isAway && !this.isInTransaction && query.kind === "SelectQueryNode";
  }
}

async function told<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw databaseFault(error);
  }
}
