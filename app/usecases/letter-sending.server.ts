import { type CivilDate, civilDateOfInstant } from "~/domain/calendar/civil-date";
import type { Delivery, Letter } from "~/domain/letters";
import type { WriteTransaction } from "~db/client.server";
import type { UseCaseContext } from "./context.server";
import { JobFailure, jobsChain } from "./jobs.server";

export type SendingState = "waiting" | "sending" | "sent" | "failed" | "unknown";

/** A letter that a job has to send, as it is stored, of whatever kind. */
export interface StoredLetter {
  state: SendingState;
  /** The day it is about: it is not sent later. */
  day: CivilDate;
  /** The letter as of now; null: nothing is left to tell, or nobody to tell it to. */
  compose(): Promise<Letter | null>;
  /** Marks it as needed no longer. */
  drop(tx: WriteTransaction, from: SendingState): Promise<unknown>;
  /** false: somebody else has moved it meanwhile. */
  move(tx: WriteTransaction, from: SendingState, to: SendingState, sentAt: string | null): Promise<boolean>;
}

/**
 * Sends one stored letter, once. "sending" is written before the connection is opened: whoever finds it later does not
 * know whether the letter left, and leaves it to an administrator rather than send it twice. Throws JobFailure.
 */
export async function sendStored(ctx: UseCaseContext, stored: StoredLetter): Promise<void> {
  if (stored.state === "sent") return;
  if (stored.state !== "waiting") throw await givenUp(ctx, stored, "unknown", "mail-unknown");
  if (stored.day !== civilDateOfInstant(ctx.now()))
    throw await givenUp(ctx, stored, "failed", "mail-day-over");
  if (!ctx.mail) throw new JobFailure("mail-no-server");
  const letter = await stored.compose();
  if (!letter) {
    await ctx.db.write(jobsChain, (tx) => stored.drop(tx, stored.state));
    return;
  }
  if (!(await move(ctx, stored, "sending"))) return;
  await settle(ctx, { ...stored, state: "sending" }, await ctx.mail.send(letter));
}

async function settle(ctx: UseCaseContext, stored: StoredLetter, delivery: Delivery): Promise<void> {
  if (delivery.result === "accepted") {
    await move(ctx, stored, "sent");
    return;
  }
  const { state, name, isFinal } = afterwards[delivery.result];
  await move(ctx, stored, state);
  throw new JobFailure(`${name} ${delivery.code}`, isFinal);
}

const afterwards: Record<
  Exclude<Delivery["result"], "accepted">,
  { state: SendingState; name: string; isFinal: boolean }
> = {
  "not-taken": { state: "waiting", name: "mail-not-taken", isFinal: false },
  refused: { state: "failed", name: "mail-refused", isFinal: true },
  unknown: { state: "unknown", name: "mail-unknown", isFinal: true },
};

async function givenUp(
  ctx: UseCaseContext,
  stored: StoredLetter,
  state: SendingState,
  code: string,
): Promise<JobFailure> {
  await move(ctx, stored, state);
  return new JobFailure(code, true);
}

function move(ctx: UseCaseContext, stored: StoredLetter, to: SendingState): Promise<boolean> {
  const sentAt = to === "sent" ? ctx.now() : null;
  return ctx.db.write(jobsChain, (tx) => stored.move(tx, stored.state, to, sentAt));
}
