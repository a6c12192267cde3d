import type { Problem } from "~/domain/problem";
import type { Database, WriteTransaction } from "~db/client.server";
import { type Outcome, refused } from "./context.server";

class RolledBack extends Error {
  constructor(readonly outcome: { ok: false; problems: Extract<Outcome<never>, { ok: false }>["problems"] }) {
    super("rolled back");
  }
}

/** What cannot be written now, and is kept for the secretaries to decide once all else is rolled back. */
export class HeldBack extends Error {
  /** `keep` answers with the code under which it waits. */
  constructor(
    readonly refusal: Problem,
    readonly keep: (tx: WriteTransaction) => Promise<string>,
  ) {
    super("held back");
  }
}

/**
 * Runs `work` in one transaction, which is kept only when the outcome is good: a refusal leaves no trace. What is held
 * back (a closed week) is refused as well, and waits under the code in the refusal's `adjustment`.
 */
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
    if (error instanceof HeldBack) {
      const adjustment = await db.write(chain, error.keep);
      return refused({ ...error.refusal, params: { ...error.refusal.params, adjustment } });
    }
    throw error;
  }
}
