import { hoursBefore } from "~/domain/calendar/civil-date";
import { deleteRemovedLinks, deleteUnlinkedFiles, listKnownHashes } from "~db/queries/files.server";
import { systemChain } from "./audit.server";
import type { UseCaseContext } from "./context.server";

const hoursOfArrival = 24;
const daysOfRegret = 30;
/** An upload that was cut off may be gone on with for so long: a telephone that was off over Tết. */
const daysOfSending = 7;

/** What a sweep has done away with. */
export interface Swept {
  /** Uploads that were broken off. */
  interrupted: number;
  /** Content that no record points to any more. */
  files: number;
}

/**
 * Clears away what nobody can reach: uploads broken off more than a day ago, and content whose last record let go of
 * it more than 30 days ago. For the queue of jobs; it may run at any time, twice at once too.
 */
export async function sweepFiles(ctx: UseCaseContext): Promise<Swept> {
  const now = ctx.now();
  const [dayAgo, monthAgo] = [hoursBefore(now, hoursOfArrival), hoursBefore(now, daysOfRegret * 24)];
  const weekAgo = hoursBefore(now, daysOfSending * 24);
  const interrupted = (await ctx.files.removeInterrupted(dayAgo)) + (await ctx.arrivals.removeOlder(weekAgo));
  await ctx.db.write(systemChain, async (tx) => {
    await deleteRemovedLinks(tx, monthAgo);
    await deleteUnlinkedFiles(tx, monthAgo);
  });
  let files = 0;
  for (const hash of await unknownOf(ctx, await ctx.files.listStoredBefore(dayAgo))) {
    // Stored anew since then, it belongs to an upload that is about to write its row.
    if (await ctx.files.remove(hash, dayAgo)) files += 1;
  }
  return { interrupted, files };
}

/** Hashes that the database does not know, asked in portions. */
async function unknownOf(ctx: UseCaseContext, hashes: readonly string[]): Promise<string[]> {
  const portion = 500;
  const unknown: string[] = [];
  for (let start = 0; start < hashes.length; start += portion) {
    const some = hashes.slice(start, start + portion);
    const known = new Set(await listKnownHashes(ctx.db.read, some));
    unknown.push(...some.filter((hash) => !known.has(hash)));
  }
  return unknown;
}
