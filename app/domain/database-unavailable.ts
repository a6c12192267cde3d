/**
 * The database cannot be reached now ("away": it is being restarted, or the connection broke), or makes one wait too
 * long ("busy"). What was asked for may be asked again: nobody has been told that it was done.
 */
export class DatabaseUnavailable extends Error {
  constructor(
    readonly reason: "away" | "busy",
    cause: unknown,
  ) {
    super(`database ${reason}`, { cause });
  }
}

/** Seconds after which asking again makes sense. */
export const askAgainAfter = 5;
