import { minutesAfter } from "~/domain/calendar/civil-date";
import type { WriteTransaction } from "../client.server";

export interface CountedTry {
  /** Tries in the window, this one included. */
  points: number;
  resetsAt: string;
}

/**
 * Counts one try, atomically: in the window that is open, else in a new one that ends at `resetsAt`. A window that ends
 * later than a new one would was opened before the clock was set back, and is over; instances may differ by a minute.
 */
export async function countTry(
  tx: WriteTransaction,
  key: string,
  now: string,
  resetsAt: string,
): Promise<CountedTry> {
  const row = await tx
    .insertInto("rate_limits")
    .values({ key, points: 1, resets_at: resetsAt })
    .onConflict((conflict) =>
      conflict.column("key").doUpdateSet((eb) => {
        const isOver = eb.or([
          eb("rate_limits.resets_at", "<=", now),
          eb("rate_limits.resets_at", ">", minutesAfter(resetsAt, 1)),
        ]);
        return {
          points: eb
            .case()
            .when(isOver)
            .then(1)
            .else(eb("rate_limits.points", "+", 1))
            .end(),
          resets_at: eb.case().when(isOver).then(resetsAt).else(eb.ref("rate_limits.resets_at")).end(),
        };
      }),
    )
    .returning(["points", "resets_at"])
    .executeTakeFirstOrThrow();
  return { points: row.points, resetsAt: row.resets_at };
}

/** Takes one try back, unless its window has ended meanwhile. */
export async function uncountTry(tx: WriteTransaction, key: string, resetsAt: string): Promise<void> {
  await tx
    .updateTable("rate_limits")
    .set((eb) => ({ points: eb("points", "-", 1) }))
    .where("key", "=", key)
    .where("resets_at", "=", resetsAt)
    .where("points", ">", 0)
    .execute();
}

/** Forgets windows that have ended. */
export async function deleteEndedTries(tx: WriteTransaction, now: string): Promise<void> {
  await tx.deleteFrom("rate_limits").where("resets_at", "<=", now).execute();
}
