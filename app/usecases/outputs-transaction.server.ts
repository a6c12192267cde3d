import type { Database, WriteTransaction } from "~db/client.server";
import type { Outcome } from "./context.server";

class RolledBack extends Error {
  constructor(readonly outcome: { ok: false; problems: Extract<Outcome<never>, { ok: false }>["problems"] }) {
    super("rolled back");
  }
}

/** Runs `work` in one transaction, which is kept only when the outcome is good: a refusal leaves no trace. */
export async function writeIfDone<T>(
  db: Database,
  chain: string,
  work: (tx: WriteTransaction) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await db.write(chain, async (tx) => {
      const outcome = await work(tx);
      if (!outcome.ok) throw new RolledBack(outcome);
      return outcome;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.outcome;
    throw error;
  }
}
