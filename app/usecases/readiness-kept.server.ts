import { type ReadinessTallies, talliesOf } from "~/domain/readiness";
import { findAuditHead } from "~db/queries/audit.server";
import type { CampaignContext } from "./campaigns.server";
import { type Duties, readDuties } from "./readiness-facts.server";

/** How things stood at the end of the day of `open`, added up. */
export interface ReadDuties extends Duties {
  tallies: ReadinessTallies;
}

interface Kept {
  /** The moment of the data: the last number of the audit trail, to which every write of the campaign adds. */
  moment: string;
  structure: object;
  read: Promise<ReadDuties>;
}

/** Today, the day of the last meeting and another one, in both languages at most. */
const MOST_KEPT = 4;
const kept = new WeakMap<object, Map<string, Kept>>();

/**
 * Duties as of the day of `open`. Leaders look at the same few days one after another, and nobody has written in
 * between: what was read is kept until the campaign's audit trail grows, and for a minute at most, because a report is
 * late by the clock alone.
 */
export async function keptDuties(open: CampaignContext): Promise<ReadDuties> {
  const { db, campaign, structure, today, actor, campaignNow } = open;
  const head = await findAuditHead(db.read, campaign.id);
  const moment = `${head?.seq ?? 0} ${campaignNow.slice(0, 16)}`;
  const days = kept.get(db) ?? new Map<string, Kept>();
  kept.set(db, days);
  const key = `${campaign.id} ${actor.locale} ${today}`;
  const found = days.get(key);
  // A key that is written anew is the youngest of the map.
  days.delete(key);
  const isStill = found?.moment === moment && found.structure === structure;
  const one = isStill ? found : { moment, structure, read: readFresh(open) };
  days.set(key, one);
  for (const [oldest] of days) if (days.size > MOST_KEPT) days.delete(oldest);
  one.read.catch(() => days.delete(key));
  return one.read;
}

async function readFresh(open: CampaignContext): Promise<ReadDuties> {
  const duties = await readDuties(open);
  return { ...duties, tallies: talliesOf(duties.rows, open.structure.tree, open.today) };
}
