import { type Kysely, sql, type Transaction } from "kysely";
import type { Schema } from "../schema";

type Work<T> = (tx: Transaction<Schema>) => Promise<T>;

interface Waiting {
  work: Work<unknown>;
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
}

/** The most writers that share one commit, so that the first of them does not wait long for the last. */
const mostTogether = 64;

/**
 * Runs writers one after the other and lets those that wait at the same moment share one commit: with
 * synchronous=FULL each commit waits for the disk and the whole server with it, and in the deadline hour that wait
 * would be paid once per form. Each writer has a savepoint, so that the failure of one undoes nothing of another's;
 * nobody is answered before the commit is on disk.
 */
export function groupedWriter(db: Kysely<Schema>): <T>(work: Work<T>) => Promise<T> {
  let waiting: Waiting[] = [];
  let isRunning = false;
  const run = async () => {
    while (waiting.length > 0) {
      const together = waiting.slice(0, mostTogether);
      waiting = waiting.slice(mostTogether);
      await commitTogether(db, together);
    }
    isRunning = false;
  };
  return <T>(work: Work<T>) =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ work, resolve: (value) => resolve(value as T), reject });
      if (isRunning) return;
      isRunning = true;
      // Requests that have already arrived get as far as their own write before the first one begins.
      setImmediate(run);
    });
}

async function commitTogether(db: Kysely<Schema>, together: readonly Waiting[]): Promise<void> {
  const answers: (() => void)[] = [];
  try {
    await db.transaction().execute(async (tx) => {
      for (const one of together) answers.push(await answerOf(tx, one));
    });
    for (const answer of answers) answer();
  } catch (error) {
    for (const { reject } of together) reject(error);
  }
}

/** Carries one writer out up to its answer, which may be given only after the commit. */
async function answerOf(tx: Transaction<Schema>, { work, resolve, reject }: Waiting): Promise<() => void> {
  await sql`savepoint writer`.execute(tx);
  try {
    const value = await work(tx);
    await sql`release writer`.execute(tx);
    return () => resolve(value);
  } catch (error) {
    await sql`rollback to writer`.execute(tx);
    await sql`release writer`.execute(tx);
    return () => reject(error);
  }
}
