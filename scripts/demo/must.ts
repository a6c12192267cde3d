import type { Outcome } from "~/usecases/context.server";

/** What is known to be there; the demonstration names it by this key. */
export function present<T>(found: T | undefined, key: string): T {
  if (found === undefined) throw new Error(`the demonstration has no ${key}`);
  return found;
}

/** What cannot be refused, the demonstration being made of valid data. */
export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`the demonstration is refused: ${JSON.stringify(outcome.problems)}`);
  return outcome.value;
}
