import { findAuditHead, listActsAfter } from "~db/queries/audit.server";
import type { CampaignContext } from "./campaigns.server";

interface Kept {
  /** The last number of the audit trail, to which every write of the campaign adds. */
  seq: number;
  /** The minute of the campaign's clock. */
  minute: string;
  structure: object;
  /** When it was read and how long that took, ms; while it is being read, how long it took the last time. */
  at: number;
  took: number;
  value: Promise<unknown>;
}

/** Today, the day of the last meeting and another one, in both languages at most, of each kind of reading. */
const MOST_KEPT = 12;
/** More lines of the audit trail than this are not looked through. */
const MOST_FOLLOWED = 500;
const kept = new WeakMap<object, Map<string, Kept>>();

/** A reading that took longer than this is kept for so many times as long although somebody has written, and how long at most. */
const DEAR = 250;
const TIMES = 30;
const LONGEST = 30_000;

/**
 * What is the same for everybody who looks at a campaign on one day in one language, read once. It is kept until the
 * campaign's audit trail grows, wherever that was written, and for a minute at most, because a report is late by the
 * clock alone. Where reading is dear, as over a whole country, and somebody writes every second, it is kept up to half a
 * minute longer than that: the alternative is that every page reads everything. What stays as it is whatever is
 * done to outputs says so: `apartFromOutputs`.
 */
export async function keptReading<T>(
  open: CampaignContext,
  name: string,
  read: () => Promise<T>,
  { apartFromOutputs = false } = {},
): Promise<T> {
  const { db, campaign, structure, today, actor, campaignNow } = open;
  const head = await findAuditHead(db.read, campaign.id);
  const seq = head?.seq ?? 0;
  const minute = campaignNow.slice(0, 16);
  const readings = kept.get(db) ?? new Map<string, Kept>();
  kept.set(db, readings);
  const key = `${name} ${campaign.id} ${actor.locale} ${today}`;
  const before = readings.get(key);
  if (before && apartFromOutputs) await followOutputs(open, before, seq);
  // Another page may have read it meanwhile.
  const found = readings.get(key);
  // A key that is written anew is the youngest of the map.
  readings.delete(key);
  const now = Date.parse(open.now());
  const one =
    found && isGood(found, { seq, minute, structure, now })
      ? found
      : begin(open, { seq, minute, structure, took: found?.took ?? 0 }, read);
  readings.set(key, one);
  for (const [oldest] of readings) if (readings.size > MOST_KEPT) readings.delete(oldest);
  one.value.catch(() => readings.delete(key));
  return one.value as Promise<T>;
}

/** Takes what is kept for as new as the trail's line, if outputs are all that was written since. */
async function followOutputs({ db, campaign }: CampaignContext, found: Kept, seq: number): Promise<void> {
  if (found.seq >= seq) return;
  const acts = await listActsAfter(db.read, campaign.id, found.seq, MOST_FOLLOWED + 1);
  const isApart = acts.length <= MOST_FOLLOWED && acts.every(({ action }) => outputActs.has(action));
  if (isApart) found.seq = Math.max(found.seq, seq);
}

const outputActs = new Set(["output.log", "output.revise", "output.withdraw", "output.restore"]);

function isGood(
  found: Kept,
  { seq, minute, structure, now }: Pick<Kept, "seq" | "minute" | "structure"> & { now: number },
) {
  if (found.structure !== structure) return false;
  if (found.seq === seq && found.minute === minute) return true;
  return found.took > DEAR && now - found.at < Math.min(LONGEST, found.took * TIMES);
}

function begin<T>(
  { now }: CampaignContext,
  of: Pick<Kept, "seq" | "minute" | "structure" | "took">,
  read: () => Promise<T>,
): Kept {
  const at = Date.parse(now());
  const one: Kept = { ...of, at, value: read() };
  one.value.then(
    () => {
      one.took = Date.parse(now()) - at;
    },
    () => undefined,
  );
  return one;
}
