import type { CivilDate } from "~/domain/calendar/civil-date";
import type { Campaign } from "~/domain/campaign";
import type { MilestoneKey } from "~/domain/law/edition";
import { EDITIONS } from "~/domain/law/editions";
import { type ComputedMilestone, computeCalendar, foldMilestoneEvents, lastGoodDay } from "~/domain/timeline";
import { lastDayOf } from "~/domain/timeline-page";
import { findPlanMilestone, listMilestoneEvents, type PlannedMilestone } from "~db/queries/timeline.server";
import type { CampaignContext } from "./campaigns.server";
import { inWrittenOrder, readTimeline } from "./timeline-entries.server";

/** The days by which everybody counts, overrides included. */
export interface GreatDays {
  announcedOn: CivilDate;
  /** The latest days of the three consultations. */
  consultations: CivilDate[];
  /** null when the plan has no decoration milestone. */
  decorationOn: CivilDate | null;
  electionOn: CivilDate;
  resultsOn: CivilDate;
}

const ANNOUNCED = "election-day-announced";
const RESULTS = "na-results-published";
const CONSULTATIONS = ["consultation-1", "consultation-2", "consultation-3"] as const;

/** For the day rule, so it runs for every page: two look-ups by index and one computation. */
export async function loadGreatDays(open: CampaignContext): Promise<GreatDays> {
  const { db, campaign } = open;
  const { decorationKey, electionOn } = campaign;
  const keys = [ANNOUNCED, RESULTS, ...CONSULTATIONS, ...(decorationKey ? [decorationKey] : [])];
  const kinds = ["overridden", "override-removed"] as const;
  const [events, decoration] = await Promise.all([
    listMilestoneEvents(db.read, campaign.id, { keys, kinds }),
    decorationKey ? findPlanMilestone(db.read, campaign.id, decorationKey) : undefined,
  ]);
  const records = foldMilestoneEvents(inWrittenOrder(events));
  const overridden = (key: string) => records.get(key)?.override?.on;
  const calendar = lawfulCalendar(campaign);
  const lawful = (key: MilestoneKey): CivilDate => {
    const computed = calendar.find((milestone) => milestone.key === key);
    const date = computed && "date" in computed ? computed.date : null;
    return overridden(key) ?? date ?? electionOn;
  };
  return {
    announcedOn: lawful(ANNOUNCED),
    consultations: CONSULTATIONS.map(lawful),
    decorationOn: decoration ? (overridden(decoration.key) ?? (await plannedDay(decoration, open))) : null,
    electionOn,
    resultsOn: lawful(RESULTS),
  };
}

/** A plan that names the day, as nearly all do, needs no timeline to be read. */
async function plannedDay(plan: PlannedMilestone, open: CampaignContext): Promise<CivilDate | null> {
  if (!plan.rule) return lastGoodDay(plan);
  const { entries } = await readTimeline(open, open.today);
  const latest = entries.find(({ key }) => key === plan.key)?.latest;
  return latest ? lastDayOf(latest) : null;
}

const calendars = new Map<string, ComputedMilestone[]>();

/** The law's calendar of an election day, worked out once: nothing recorded enters it, so it never changes. */
function lawfulCalendar({ lawEdition, electionOn }: Campaign): ComputedMilestone[] {
  const key = `${lawEdition} ${electionOn}`;
  const known = calendars.get(key) ?? computeCalendar(EDITIONS[lawEdition], electionOn);
  calendars.set(key, known);
  return known;
}
