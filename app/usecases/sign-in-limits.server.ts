import { Busy } from "~/domain/busy";
import { localTimeOf, minutesAfter } from "~/domain/calendar/civil-date";
import type { Problem } from "~/domain/problem";
import { countedAddress, tryLimits } from "~/domain/sign-in";
import type { WriteTransaction } from "~db/client.server";
import { type CountedTry, countTry, deleteEndedTries, uncountTry } from "~db/queries/rate-limits.server";
import { appendAudit, systemChain } from "./audit.server";
import type { UseCaseContext } from "./context.server";

export interface TriedDoor {
  /** The account whose password is tried; for a name that nobody has, the typed name. */
  account: { id: string } | { unknownName: string };
  /** The visitor's address; null where a signed-in person confirms the own password. */
  address: string | null;
}

/** A try that may go on: counted already, so that a hundred tries at once are still ten. */
export interface Reserved {
  /** Failures left before the door closes. */
  left: number;
  taken: { key: string; resetsAt: string }[];
}

/** Counts a try before the password is looked at. A Problem (`too-many-tries` {until}) when the door is closed. */
export async function reserveTry(
  ctx: UseCaseContext,
  door: TriedDoor,
): Promise<Reserved | { problem: Problem }> {
  return reserve(ctx, door, keysOf(ctx, door));
}

async function reserve(
  ctx: UseCaseContext,
  door: TriedDoor,
  keys: readonly CountedKey[],
): Promise<Reserved | { problem: Problem }> {
  return ctx.db.write(systemChain, async (tx) => {
    const now = ctx.now();
    const reserved: Reserved = { left: Number.POSITIVE_INFINITY, taken: [] };
    for (const { key, limit } of keys) {
      const counted = await countTry(tx, key, now, minutesAfter(now, limit.minutes));
      if (counted.points === 1) await deleteEndedTries(tx, now);
      if (counted.points > limit.tries) {
        await reportClosing(tx, ctx, door, counted, limit.tries);
        return { problem: closedUntil(counted.resetsAt) };
      }
      reserved.left = Math.min(reserved.left, limit.tries - counted.points);
      reserved.taken.push({ key, resetsAt: counted.resetsAt });
    }
    return reserved;
  });
}

/** Counts a try at which no account is known yet, by the address alone. The same Problem when the door is closed. */
export async function reserveAtAddress(
  ctx: UseCaseContext,
  address: string,
): Promise<Reserved | { problem: Problem }> {
  return reserve(ctx, { account: { unknownName: "" }, address }, [byAddress(address)]);
}

/**
 * Does what a reserved try is for. One that the server had no time for (throws Busy) is none: a crowd locks nobody out.
 */
export async function tryOut<T>(ctx: UseCaseContext, reserved: Reserved, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Busy) await ctx.db.write(systemChain, (tx) => giveBack(tx, reserved));
    throw error;
  }
}

/** Uncounts a try that turned out right: only failures count. */
export async function giveBack(tx: WriteTransaction, { taken }: Reserved): Promise<void> {
  for (const { key, resetsAt } of taken) await uncountTry(tx, key, resetsAt);
}

interface CountedKey {
  key: string;
  limit: { tries: number; minutes: number };
}

const byAddress = (address: string): CountedKey => ({
  key: `sign-in:address:${countedAddress(address)}`,
  limit: tryLimits.address,
});

/** The address first: who is turned away there cannot close an account to its owner. */
function keysOf(ctx: UseCaseContext, { account, address }: TriedDoor): CountedKey[] {
  const name =
    "id" in account ? `account:${account.id}` : `name:${ctx.auditSeal.digest(account.unknownName)}`;
  const byAccount = { key: `sign-in:${name}`, limit: tryLimits.account };
  if (address === null) return [byAccount];
  return [byAddress(address), byAccount];
}

/** One line in the audit trail when a door closes; what was typed as the name may be a password and is not told. */
async function reportClosing(
  tx: WriteTransaction,
  ctx: UseCaseContext,
  { account }: TriedDoor,
  counted: CountedTry,
  tries: number,
): Promise<void> {
  if (counted.points !== tries + 1) return;
  await appendAudit(tx, ctx, {
    chain: systemChain,
    action: "sign-in.blocked",
    subjectKind: "account",
    subjectId: "id" in account ? account.id : "unknown",
    campaignId: null,
    payload: { tries, until: counted.resetsAt },
  });
}

/** The first whole minute at which a try is taken again. */
function closedUntil(resetsAt: string): Problem {
  const wholeMinute = minutesAfter(resetsAt, resetsAt.endsWith(":00.000Z") ? 0 : 1);
  return { field: "form", code: "too-many-tries", params: { until: localTimeOf(wholeMinute) } };
}
