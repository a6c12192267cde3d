import { baselineContent, baselineSections, daysAsState, snapshotOf } from "~/domain/baseline";
import {
  comparableParts,
  comparePlans,
  type PlanDifference,
  type PlanState,
} from "~/domain/baseline-compare";
import { type CivilDate, civilDateOfInstant } from "~/domain/calendar/civil-date";
import { findBaselineSections, listBaselines, type StoredBaseline } from "~db/queries/baselines.server";
import { type CampaignEvent, listCampaignEvents } from "~db/queries/campaign-events.server";
import { listChangesSince } from "~db/queries/campaign-settings.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import { readPlanSections } from "./plan-sections.server";
import { type CampaignTimeline, documentName, readTimeline } from "./timeline-entries.server";

/** A difference with why, by whom and by which document, as far as the record says. */
export interface PlanChange extends PlanDifference {
  reason: string;
  document: string;
  by: string;
  on: CivilDate | null;
}

/** What the address asks for; anything unknown: the newest freeze against today, all parts, all kinds. */
export interface CompareQuery {
  from: number | null;
  /** null: the plan as it stands now. */
  to: number | null;
  part: string;
  kind: string;
}

export interface PlanComparison {
  from: number;
  to: number | null;
  parts: string[];
  /** Parts that the older freeze does not hold yet. */
  missing: string[];
  part: string;
  kind: string;
  /** Of all parts and kinds. */
  counts: { part: string; kind: string; n: number }[];
  changes: PlanChange[];
}

/** Any two states of the plan against each other; null before the first freeze. */
export async function comparePlan(
  ctx: UseCaseContext,
  slug: string,
  query: CompareQuery,
): Promise<PlanComparison | null> {
  const open = await openCampaign(ctx, slug, "timeline.view");
  const stored = await listBaselines(open.db.read, open.campaign.id);
  const from = stored.find((one) => one.number === query.from) ?? stored[0];
  if (!from) return null;
  const to = stored.find((one) => one.number === query.to && one.number !== from.number);
  const timeline = await readTimeline(open, open.today);
  const [before, after] = await Promise.all([
    stateOf(open, from),
    to ? stateOf(open, to) : currentState(open, timeline),
  ]);
  const all = comparePlans(before, after);
  const parts = comparableParts(before, after);
  const part = parts.includes(query.part) ? query.part : "";
  const kind = ["added", "removed", "changed"].includes(query.kind) ? query.kind : "";
  const shown = all.filter((one) => (part === "" || one.part === part) && (kind === "" || one.kind === kind));
  const causes = await readCauses(open, timeline, { after: from, before: to ?? null });
  return {
    from: from.number,
    to: to?.number ?? null,
    parts,
    missing: Object.keys(after).filter((one) => !parts.includes(one)),
    part,
    kind,
    counts: countsOf(all),
    changes: shown.map((one) => ({ ...one, ...causes(one) })),
  };
}

async function stateOf(open: CampaignContext, baseline: StoredBaseline): Promise<PlanState> {
  const sections = baselineSections(await findBaselineSections(open.db.read, baseline.id));
  return { ...daysAsState(baselineContent(baseline.content)), ...visible(open, sections) };
}

async function currentState(open: CampaignContext, { entries }: CampaignTimeline): Promise<PlanState> {
  const milestones = entries.map((entry) => ({ ...entry, title: entry.title.vi }));
  const days = daysAsState(snapshotOf(milestones, open.structure.phases));
  return { ...days, ...visible(open, await readPlanSections(open, entries)) };
}

/** Days are everybody's; figures and owners are for those who may see the plan. */
const visible = (open: CampaignContext, sections: PlanState): PlanState =>
  open.may("plan.view") ? sections : {};

type Cause = Pick<PlanChange, "reason" | "document" | "by" | "on">;

/** Between two freezes, or since one. */
interface Span {
  after: StoredBaseline;
  before: StoredBaseline | null;
}

/** What the record says of a change; lines come in the order in which they were written. */
interface Line {
  key: string;
  at: string;
  reason: string;
  documentId: string | null;
  by: string;
}

/** Finds the last line of the record between two freezes that may have made a difference. */
async function readCauses(
  open: CampaignContext,
  timeline: CampaignTimeline,
  span: Span,
): Promise<(change: PlanDifference) => Cause> {
  const read = await Promise.all([plannedLines(open, span), taskLines(open, span)]);
  const lines = new Map<string, Line>();
  for (const line of [milestoneLines(timeline, span), ...read].flat()) lines.set(line.key, line);
  return ({ part, key }) => {
    const line = lines.get(`${part} ${key}`) ?? lines.get(part);
    if (!line) return { reason: "", document: "", by: "", on: null };
    const document = open.structure.documents.find(({ id }) => id === line.documentId);
    const { reason, by, at } = line;
    return { reason, document: document ? documentName(document) : "", by, on: civilDateOfInstant(at) };
  };
}

/** Ids are ordered by the system's clock, as the freeze is; the lines' own times may be the campaign's. */
const isWithin =
  ({ after, before }: Span) =>
  ({ id }: { id: string }) =>
    id > after.id && (before === null || id < before.id);

function milestoneLines({ events }: CampaignTimeline, span: Span): Line[] {
  return events
    .filter((one) => one.unitId === null && moving.has(one.kind) && isWithin(span)(one))
    .map((one) => ({
      key: `milestones ${one.milestoneKey}`,
      at: one.recordedAt,
      reason: one.reason ?? "",
      documentId: one.documentId ?? null,
      by: one.accountName,
    }));
}

/** Targets, rules and phases; election day moves phases as well, and then no phase has a line of its own. */
async function plannedLines({ db, campaign }: CampaignContext, span: Span): Promise<Line[]> {
  const kinds = ["targets", "target-rule", "phase", "campaign"];
  const read = await Promise.all(kinds.map((kind) => listCampaignEvents(db.read, campaign.id, { kind })));
  return read
    .flat()
    .filter(isWithin(span))
    .flatMap((one) => {
      const { recordedAt: at, reason, documentId, by } = one;
      return keysOf(one).map((key) => ({ key, at, reason, documentId, by }));
    })
    .reverse();
}

/** A task's change has no reason of its own: who changed it and when. */
async function taskLines({ db, campaign }: CampaignContext, { after, before }: Span): Promise<Line[]> {
  const changes = await listChangesSince(db.read, campaign.id, { kind: "task", at: after.createdAt });
  return changes
    .filter(({ at }) => before === null || at < before.createdAt)
    .map(({ id, at, by }) => ({ key: `tasks ${id}`, at, reason: "", documentId: null, by }));
}

/** The lines of the plan that an event may have changed; a part alone stands for whatever of it has no line. */
function keysOf({ subjectKind, subjectKey, event, detail }: CampaignEvent): string[] {
  if (subjectKind === "campaign") return event === "election-day-moved" ? ["phases"] : [];
  if (subjectKind === "phase") return [`phases ${subjectKey}`];
  if (subjectKind === "target-rule") return [`rules ${subjectKey}`];
  const cells = JSON.parse(detail ?? "[]") as [string, string][];
  return cells.map(([unit, category]) => `targets ${unit} ${category} ${subjectKey}`);
}

const moving: ReadonlySet<string> = new Set([
  "overridden",
  "override-removed",
  "planned",
  "edited",
  "withdrawn",
  "restored",
]);

function countsOf(changes: readonly PlanDifference[]): PlanComparison["counts"] {
  const counts = new Map<string, PlanComparison["counts"][number]>();
  for (const { part, kind } of changes) {
    const n = (counts.get(`${part} ${kind}`)?.n ?? 0) + 1;
    counts.set(`${part} ${kind}`, { part, kind, n });
  }
  return [...counts.values()];
}
