import { addDays, civilDateOfInstant } from "~/domain/calendar/civil-date";
import { type Matter, type MatterKind, matterKinds, type RankedMatter, ranked } from "~/domain/interventions";
import { actFor, type MatterAct, type MatterLine, matterPath } from "~/domain/interventions-page";
import { listMarks, listWeekNudges } from "~db/queries/interventions.server";
import { listContacts } from "~db/queries/report-nudges.server";
import type { CampaignContext } from "./campaigns.server";
import { momentOf } from "./instants.server";
import { readContent } from "./interventions-marks.server";
import { type ReadMatters, readMatters } from "./interventions-reading.server";

/** Units that are named of those who own a matter. */
const named = 3;
/** How far back it is looked at who was told. */
const tellingDays = 60;

export interface MatterList extends Pick<ReadMatters, "view" | "meetingOn"> {
  lines: MatterLine[];
  /** All of them in order. */
  matters: RankedMatter[];
  counts: Record<MatterKind, number>;
}

/** The weightiest matters of the campaign, with who was told and what was asked for. */
export async function listMatters(open: CampaignContext, most: number): Promise<MatterList> {
  const { matters, view, meetingOn } = await readMatters(open);
  const news = await readNews(open, matters);
  const inOrder = ranked(matters, new Set(news.asked.keys()));
  const shown = inOrder.slice(0, most);
  const reached = await reachedUnits(open, shown);
  return {
    ...{ view, meetingOn, matters: inOrder, counts: countsOf(matters) },
    lines: shown.map((matter) => lineOf(open, matter, { news, reached, meetingOn })),
  };
}

function countsOf(matters: readonly Matter[]): Record<MatterKind, number> {
  const counts = Object.fromEntries(matterKinds.map((kind) => [kind, 0])) as Record<MatterKind, number>;
  for (const { kind } of matters) counts[kind] += 1;
  return counts;
}

interface News {
  told: Map<string, NonNullable<MatterLine["told"]>>;
  asked: Map<string, NonNullable<MatterLine["asked"]>>;
}

/** Chased reports are told of where all chasing is kept; everything else in the marks. */
async function readNews(open: CampaignContext, matters: readonly Matter[]): Promise<News> {
  const { db, campaign, actor } = open;
  const day = civilDateOfInstant(open.now());
  const weeks = matters.filter(({ kind, subject }) => kind === "overdue" && subject === "reports");
  const [marks, nudges] = await Promise.all([
    listMarks(db.read, campaign.id, addDays(day, -tellingDays)),
    listWeekNudges(
      db.read,
      campaign.id,
      weeks.map(({ ref }) => ref),
    ),
  ]);
  const tellings = [
    ...marks.filter(({ mark }) => mark === "told"),
    ...nudges.map(({ week, ...one }) => ({ ...one, matterKey: `overdue:reports:${week}` })),
  ];
  const days = new Map<string, Set<string>>();
  const news: News = { told: new Map(), asked: new Map() };
  for (const { matterKey, day: on, at, by } of tellings) {
    const own = (days.get(matterKey) ?? new Set()).add(on);
    days.set(matterKey, own);
    news.told.set(matterKey, { at: momentOf(at), by, days: own.size, isToday: own.has(day) });
  }
  for (const { mark, matterKey, content, at, by, accountId, day: on } of marks) {
    if (mark !== "asked") continue;
    const act: MatterAct = readContent(content).act ?? "nudge";
    news.asked.set(matterKey, {
      ...{ at: momentOf(at), by, act },
      isOwnToday: accountId === actor.accountId && on === day,
    });
  }
  return news;
}

/** Units with people who can be told. */
async function reachedUnits(
  { db, campaign, today }: CampaignContext,
  matters: readonly Matter[],
): Promise<Set<string>> {
  const unitIds = [...new Set(matters.flatMap((one) => one.unitIds))];
  const contacts = await listContacts(db.read, campaign.id, unitIds, today);
  return new Set(contacts.flatMap(({ unitId }) => unitId ?? []));
}

function lineOf(
  open: CampaignContext,
  { unitIds, ...matter }: RankedMatter,
  { news, reached, meetingOn }: { news: News; reached: Set<string>; meetingOn: string | null },
): MatterLine {
  const { campaign, structure } = open;
  const units = unitIds.slice(0, named).flatMap((id) => {
    const unit = structure.tree.get(id);
    return unit ? [{ key: unit.key, name: unit.shortName }] : [];
  });
  const told = news.told.get(matter.key) ?? null;
  const whole = { ...matter, unitIds };
  const unitKey = units[0]?.key ?? "";
  const act = actFor(whole, {
    canBeTold: unitIds.some((id) => reached.has(id)),
    toldDays: told?.days ?? 0,
  });
  const path = matterPath(campaign.slug, whole, { unitKey, canChase: open.may("report.review") });
  return {
    ...matter,
    isNew: matter.kind === "overdue" && meetingOn !== null && matter.sinceOn >= meetingOn,
    ...{ units, unitCount: unitIds.length, path, act, told, asked: news.asked.get(matter.key) ?? null },
    actPath: act === "nudge" ? null : act === "extend" ? path : assignPath(open, whole),
  };
}

/** A task prefilled with what it is about and whom it concerns. */
function assignPath({ campaign, structure }: CampaignContext, { key, unitIds }: Matter): string {
  const keys = unitIds.slice(0, 40).map(structure.tree.keyOf);
  const search = new URLSearchParams({ viec: key, ...(keys.length > 0 ? { dv: keys.join(",") } : {}) });
  return `/${campaign.slug}/ke-hoach/nhiem-vu/moi?${search}`;
}
