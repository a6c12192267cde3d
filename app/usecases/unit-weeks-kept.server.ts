import type { CivilDate } from "~/domain/calendar/civil-date";
import type { CampaignStructure } from "~/domain/campaign";
import { findAuditHead, listActsAfter } from "~db/queries/audit.server";
import { listCampaignUnitWeeks, listCreditsOf, listWeeksOfUnits } from "~db/queries/unit-weeks.server";
import type { CampaignContext } from "./campaigns.server";

/** Records by unit and first day of the reporting week; units and weeks without any are left out. */
export type UnitWeekRecords = ReadonlyMap<string, ReadonlyMap<CivilDate, number>>;

interface Kept {
  /** The last line of the audit trail that is in it; later ones may be in it as well. */
  seq: number;
  records: Map<string, ReadonlyMap<CivilDate, number>>;
}

/** Every change of units, weeks or first days, and a rebuild, makes a new structure. */
const kept = new WeakMap<CampaignStructure, Promise<Kept>>();

/** More lines than this are not followed one by one: all is read anew. */
const MOST_FOLLOWED = 500;
/** After these the units that the output credits now are all whose weeks may have changed. */
const followed = new Set(["output.log", "output.withdraw", "output.restore"]);

/**
 * What each unit of a campaign has recorded in each week, kept in memory and brought up to date by what the audit trail
 * says was done since, wherever it was written: a whole country is 73,000 figures, of which an output changes three.
 */
export async function keptUnitWeeks(open: CampaignContext): Promise<UnitWeekRecords> {
  const { db, campaign, structure } = open;
  const head = (await findAuditHead(db.read, campaign.id))?.seq ?? 0;
  const before = kept.get(structure);
  // In turn, so that those who wait together read what is new once.
  const next = before ? before.then((found) => caughtUp(open, found, head)) : readAll(open, head);
  kept.set(structure, next);
  next.catch(() => kept.get(structure) === next && kept.delete(structure));
  return (await next).records;
}

async function readAll({ db, campaign }: CampaignContext, seq: number): Promise<Kept> {
  const rows = await listCampaignUnitWeeks(db.read, campaign.id);
  return { seq, records: new Map(rows.map((row) => [row.unitId, row.records])) };
}

async function caughtUp(open: CampaignContext, found: Kept, head: number): Promise<Kept> {
  const { db, campaign } = open;
  if (found.seq >= head) return found;
  const acts = await listActsAfter(db.read, campaign.id, found.seq, MOST_FOLLOWED + 1);
  const isFollowed = acts.length <= MOST_FOLLOWED && acts.every(({ action }) => followed.has(action));
  if (!isFollowed) return readAll(open, head);
  const unitIds = await unitsTouched(open, [...new Set(acts.map(({ subjectId }) => subjectId))]);
  const rows = await listWeeksOfUnits(db.read, unitIds);
  for (const unitId of unitIds) found.records.delete(unitId);
  for (const { unitId, records } of rows) found.records.set(unitId, records);
  return { seq: acts.at(-1)?.seq ?? head, records: found.records };
}

/** The units that the outputs credit, and all above them on the day. */
async function unitsTouched({ db, structure }: CampaignContext, outputIds: readonly string[]) {
  if (outputIds.length === 0) return [];
  const credits = await listCreditsOf(db.read, outputIds);
  const scopes = credits.flatMap(({ unitId, publishedOn }) => structure.tree.scopeOn([unitId], publishedOn));
  return [...new Set(scopes)];
}
