import { minutesAfter } from "~/domain/calendar/civil-date";
import type { Problem } from "~/domain/problem";
import { countTry, deleteEndedTries } from "~db/queries/rate-limits.server";
import { systemChain } from "./audit.server";
import { openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { ownOutput } from "./evidence-record.server";

/** Uploads that one account may begin in so many minutes: forty outputs with five photographs each. */
export const uploadLimit = { uploads: 200, minutes: 10 };

/** Uploads of one account that may lie here unfinished: those of several days without a connection, not a full disk. */
export const maxWaiting = 400;

/** Lets a person go on with an upload for an output; the value is whose it is. Throws like `addEvidence`. */
export async function admitUpload(ctx: UseCaseContext, slug: string, number: number): Promise<string> {
  const open = await openCampaign(ctx, slug, "output.revise");
  await ownOutput(ctx.db.read, open, number);
  return open.actor.accountId;
}

/** Counts an upload that begins. null: it may; else the problem too-many-uploads. */
export async function countUpload(ctx: UseCaseContext, accountId: string): Promise<Problem | null> {
  if (await hasTooManyWaiting(ctx, accountId)) return tooManyUploads;
  return ctx.db.write(systemChain, async (tx) => {
    const now = ctx.now();
    const counted = await countTry(tx, `evidence:${accountId}`, now, minutesAfter(now, uploadLimit.minutes));
    if (counted.points === 1) await deleteEndedTries(tx, now);
    return counted.points > uploadLimit.uploads ? tooManyUploads : null;
  });
}

export const tooManyUploads: Problem = { field: "files", code: "too-many-uploads" };

/** Whether so much of an account lies here that nothing more is taken before some of it is used or cleared away. */
export const hasTooManyWaiting = async ({ arrivals }: UseCaseContext, accountId: string): Promise<boolean> =>
  (await arrivals.count(accountId)) >= maxWaiting;
